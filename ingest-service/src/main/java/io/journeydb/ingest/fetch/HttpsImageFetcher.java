package io.journeydb.ingest.fetch;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome.Failed;
import io.journeydb.ingest.fetch.Step.Failing;
import io.journeydb.ingest.fetch.Step.Settled;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Fetches over https from allowed hosts at public addresses, within the limits of a {@link FetchPolicy}.
 *
 * <ul>
 *   <li>{@code E_URL_REFUSED}: the URL, a redirect or the address behind one may not be asked; nothing was connected to.
 *   <li>{@code E_URL_LIMIT}: the body is too large, too slow or compressed.
 *   <li>{@code E_URL_GONE}: 4xx other than 408, 425, 429, and what else is no picture.
 *   <li>{@code E_URL_UNAVAILABLE}: 5xx, 408, 425, 429, timeouts, unknown names, TLS and broken connections, after retries.
 * </ul>
 *
 * <p>Connects directly, whatever proxy the system names: behind a proxy the address could not be checked. Names are
 * resolved by the system, whose own timeout can't be shortened; it adds to the total timeout at worst.
 *
 * <p>Thread-safe: one for the process. Holds connections until closed.
 */
public final class HttpsImageFetcher implements ImageFetcher, AutoCloseable {
    private final FetchPolicy policy;
    private final OkHttpClient client;
    private final Attempt attempt;

    /** Fetches from public addresses by the system's name resolution. */
    public HttpsImageFetcher(FetchPolicy policy) {
        this(policy, new OkHttpClient(), Dns.SYSTEM, new PublicAddresses());
    }

    /** For tests, which have their hosts on loopback and certificates of their own. */
    HttpsImageFetcher(FetchPolicy policy, OkHttpClient tls, Dns names, AddressRule addresses) {
        this.policy = policy;
        this.client = tls.newBuilder()
                .dns(new GuardedDns(names, addresses))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                // Asking again is the policy's; other addresses of the name are tried all the same.
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(policy.connectTimeout())
                .readTimeout(policy.readTimeout())
                .build();
        this.attempt = new Attempt(client, policy);
    }

    @Override
    public FetchOutcome fetch(URI source) throws InterruptedException {
        Deadline deadline = Deadline.in(policy.totalTimeout());
        Duration pause = policy.firstPause();
        for (int made = 1; ; made++) {
            switch (attempt.at(source.toString(), deadline)) {
                case Settled(FetchOutcome outcome) -> {
                    return outcome;
                }
                case Failing(String reason) -> {
                    Duration wait = spread(pause);
                    if (made == policy.attempts() || wait.compareTo(deadline.left()) >= 0) {
                        return new Failed(
                                RejectionCode.E_URL_UNAVAILABLE,
                                reason + "; it was asked " + made + (made == 1 ? " time" : " times"));
                    }
                    Thread.sleep(wait);
                    pause = pause.multipliedBy(2);
                }
            }
        }
    }

    /** Half to one and a half of the pause, so that those who failed together don't return together. */
    private static Duration spread(Duration pause) {
        return Duration.ofNanos(
                (long) (pause.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble())));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
