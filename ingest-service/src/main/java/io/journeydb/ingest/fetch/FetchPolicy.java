package io.journeydb.ingest.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every limit of a fetch.
 *
 * @param allowedHosts names that may be fetched from, exactly: {@code cdn.example.org}, or {@code cdn.example.org:8443} for
 *     a port other than 443; never an address. Empty: nothing may be fetched
 * @param maxBytes the largest body that is accepted
 * @param connectTimeout for each TCP or TLS handshake
 * @param readTimeout the longest silence of the host while its answer is awaited or read
 * @param totalTimeout for the whole fetch: redirects, retries and the pauses between them
 * @param attempts how often a host that fails is asked, at least 1
 * @param firstPause before the second attempt; doubled before each further one, and spread by half either way
 * @param redirects how many are followed in one attempt
 */
public record FetchPolicy(
        Set<String> allowedHosts,
        int maxBytes,
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        int attempts,
        Duration firstPause,
        int redirects) {

    /** 16 MiB, the largest picture the system takes. */
    private static final int LARGEST_PICTURE = 16 * 1024 * 1024;

    /**
     * @throws IllegalArgumentException when a host is no host name or a number can't be a limit
     */
    public FetchPolicy {
        allowedHosts = allowedHosts.stream()
                .map(AllowedHost::parse)
                .map(AllowedHost::toString)
                .collect(Collectors.toUnmodifiableSet());
        if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("maxBytes must be at least 1 and below 2 GiB");
        }
        requirePositive(connectTimeout, "connectTimeout");
        requirePositive(readTimeout, "readTimeout");
        requirePositive(totalTimeout, "totalTimeout");
        if (attempts < 1 || redirects < 0 || firstPause.isNegative()) {
            throw new IllegalArgumentException("attempts, redirects and firstPause can't be below 1, 0 and 0");
        }
    }

    /** Returns the limits that suit a content delivery network: three attempts within 20 s, bodies of up to 16 MiB. */
    public static FetchPolicy of(Set<String> allowedHosts) {
        return new FetchPolicy(
                allowedHosts,
                LARGEST_PICTURE,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                3,
                Duration.ofMillis(250),
                3);
    }

    private static void requirePositive(Duration duration, String name) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
    }
}
