package io.journeydb.media.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a request without holding a thread of the caller, and reads no more of the answer than an error's name. */
final class S3Call implements Callback {

    private static final long ERROR_BYTES = 8 * 1024;
    private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");

    private final CompletableFuture<S3Answer> answer = new CompletableFuture<>();

    private S3Call() {}

    /** Fails with an {@link ObjectStoreUnavailableException} when no answer comes. */
    static CompletableFuture<S3Answer> send(OkHttpClient http, Request request) {
        var call = new S3Call();
        http.newCall(request).enqueue(call);
        return call.answer;
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            answer.complete(new S3Answer(response.code(), response.isSuccessful() ? "" : code(response)));
        } catch (IOException e) {
            answer.completeExceptionally(S3Failures.of(e));
        }
    }

    @Override
    public void onFailure(Call call, IOException e) {
        answer.completeExceptionally(S3Failures.of(e));
    }

    private static String code(Response response) throws IOException {
        Matcher matcher = CODE.matcher(response.peekBody(ERROR_BYTES).string());
        return matcher.find() ? matcher.group(1) : "";
    }
}
