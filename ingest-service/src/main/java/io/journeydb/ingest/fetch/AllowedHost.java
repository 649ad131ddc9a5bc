package io.journeydb.ingest.fetch;

import okhttp3.HttpUrl;

/**
 * A host and port that may be fetched from.
 *
 * @param name in lower case, internationalised names in their ASCII form
 * @param port 443 unless the operator says otherwise
 */
record AllowedHost(String name, int port) {
    private static final int HTTPS = 443;

    /** Reads {@code name} or {@code name:port} from the configuration, in the very form in which URLs are compared. */
    static AllowedHost parse(String configured) {
        HttpUrl url = HttpUrl.parse("https://" + configured + "/");
        if (url == null || !isBare(url) || isAddress(url.host()) || configured.endsWith(".")) {
            throw new IllegalArgumentException(
                    "An allowed host is a name, or name:port, without scheme, path or wildcard; not " + configured);
        }
        return of(url);
    }

    static AllowedHost of(HttpUrl url) {
        return new AllowedHost(url.host(), url.port());
    }

    /**
     * Says whether a host is an IP address in any spelling that some resolver takes for one: {@code ::1}, {@code 127.1},
     * {@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1}. That is so when it has a colon or its last label is a
     * number (WHATWG URL standard, "ends in a number").
     */
    static boolean isAddress(String host) {
        String labels = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = labels.substring(labels.lastIndexOf('.') + 1);
        return host.indexOf(':') >= 0 || last.chars().allMatch(Character::isDigit) || last.startsWith("0x");
    }

    private static boolean isBare(HttpUrl url) {
        return url.encodedPath().equals("/")
                && url.encodedQuery() == null
                && url.encodedFragment() == null
                && url.encodedUsername().isEmpty()
                && url.encodedPassword().isEmpty()
                && url.host().matches("[a-z0-9.-]+");
    }

    @Override
    public String toString() {
        return port == HTTPS ? name : name + ":" + port;
    }
}
