package io.journeydb.ingest.fetch;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Which URLs may be asked at all: {@code https}, no credentials, a host and port on the operator's list, never an address.
 * Applied to the reference and to every redirect alike, and to the parsed form that the client connects by, so that no
 * difference between two parsers can be used.
 */
final class UrlRule {
    private final Set<AllowedHost> allowed;

    UrlRule(Set<String> allowedHosts) {
        this.allowed = allowedHosts.stream().map(AllowedHost::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns why the URL may not be fetched, or empty. */
    Optional<String> refusal(HttpUrl url) {
        if (!url.isHttps()) {
            return Optional.of("only https URLs are fetched");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            return Optional.of("a URL with a user name or password is not fetched");
        }
        if (AllowedHost.isAddress(url.host())) {
            return Optional.of("a URL whose host is an address is not fetched");
        }
        if (!allowed.contains(AllowedHost.of(url))) {
            return Optional.of("the URL's host and port are not on the list of allowed hosts");
        }
        return Optional.empty();
    }
}
