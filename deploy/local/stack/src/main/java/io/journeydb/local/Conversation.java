package io.journeydb.local;

import io.journeydb.local.child.Order;
import io.journeydb.local.child.Ready;
import io.journeydb.local.child.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is said to a child by its standard input, and what it says by its standard output. For one thread at a time. */
final class Conversation {

    private static final Duration REPLY_PATIENCE = Duration.ofSeconds(30);

    private final Process child;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    Conversation(Process child, String name) {
        this.child = child;
        Thread.ofPlatform().daemon().name("hear-" + name).start(this::listen);
    }

    /**
     * Waits until it accepts clients.
     *
     * @throws ExecutionException when it ended before
     */
    Ready awaitReady(Duration patience) throws ExecutionException, TimeoutException, InterruptedException {
        return ready.get(patience.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * Has it do something and waits until that is done.
     *
     * @return whether it could; false also when it ended or doesn't answer
     */
    boolean order(Order order) {
        try {
            child.getOutputStream().write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
            child.getOutputStream().flush();
            return replies.poll(REPLY_PATIENCE.toSeconds(), TimeUnit.SECONDS) == Reply.DONE;
        } catch (IOException ended) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells it to end in good order. */
    void end() {
        try {
            child.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // It died by itself: there is nobody to tell.
        }
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(line -> {
                Ready.parse(line).ifPresent(ready::complete);
                Reply.parse(line).ifPresent(replies::add);
            });
        } catch (IOException | UncheckedIOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IOException("end of output"));
        replies.add(Reply.FAILED);
    }
}
