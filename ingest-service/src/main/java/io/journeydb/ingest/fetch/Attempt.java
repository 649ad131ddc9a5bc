package io.journeydb.ingest.fetch;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome.Failed;
import io.journeydb.ingest.fetch.Step.End;
import io.journeydb.ingest.fetch.Step.Failing;
import io.journeydb.ingest.fetch.Step.Redirected;
import io.journeydb.ingest.fetch.Step.Settled;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One walk from the reference over its redirects to an end; every URL on the way is checked before it is asked. */
final class Attempt {
    private final OkHttpClient client;
    private final UrlRule urls;
    private final Answer answer;
    private final int redirects;

    Attempt(OkHttpClient client, FetchPolicy policy) {
        this.client = client;
        this.urls = new UrlRule(policy.allowedHosts());
        this.answer = new Answer(policy);
        this.redirects = policy.redirects();
    }

    /** Returns where the walk from the reference ended. */
    End at(String source, Deadline deadline) throws InterruptedException {
        HttpUrl url = HttpUrl.parse(source);
        for (int followed = 0; followed <= redirects; followed++) {
            Optional<String> refusal =
                    url == null ? Optional.of("only well-formed https URLs are fetched") : urls.refusal(url);
            if (refusal.isPresent()) {
                return refused(followed == 0 ? refusal.get() : "the host redirects elsewhere: " + refusal.get());
            }
            switch (ask(url, deadline)) {
                case End end -> {
                    return end;
                }
                case Redirected(String location) -> url = url.resolve(location);
            }
        }
        return refused("the host redirects more than " + redirects + " times");
    }

    private Step ask(HttpUrl url, Deadline deadline) throws InterruptedException {
        if (deadline.isOver()) {
            return new Failing("the host did not answer in time");
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "image/jpeg, image/png, image/webp")
                // Asked for by name, because the client would otherwise ask for gzip and inflate it without a bound.
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "JourneyDB-Stream")
                .build();
        OkHttpClient bounded = client.newBuilder().callTimeout(deadline.left()).build();
        try (Response response = bounded.newCall(request).execute()) {
            return answer.to(response);
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while fetching");
            }
            return RefusedAddressException.isBehind(failure)
                    ? refused("the URL's host has an address that is not one of the public internet")
                    : new Failing(reason(failure));
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case InterruptedIOException timeout -> "the host did not answer in time";
            case UnknownHostException unknown -> "the host's name is not known";
            case ConnectException unreachable -> "the host can't be connected to";
            case SSLException untrusted -> "the host's certificate or TLS is not to be trusted";
            default -> "the connection to the host broke";
        };
    }

    private static End refused(String reason) {
        return new Settled(new Failed(RejectionCode.E_URL_REFUSED, reason));
    }
}
