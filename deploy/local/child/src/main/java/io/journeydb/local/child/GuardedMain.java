package io.journeydb.local.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs a program that knows nothing of its parent, and ends it in good order when standard input ends: so it never outlives a
 * parent that was killed. It also keeps its data folder to one process.
 */
public final class GuardedMain {

    private GuardedMain() {}

    /**
     * Runs the program's main method, without arguments.
     *
     * @param arguments the program's folder, then the name of its main class
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, InterruptedException {
        // Never given back: the end of the process drops it.
        DataLock.take(Path.of(arguments[0]), Duration.ZERO);
        Thread.ofPlatform().daemon().name("parent").start(() -> exitAfter(System.in));
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw e;
        }
    }

    /** Exiting runs the shutdown hooks, as SIGTERM does. */
    private static void exitAfter(InputStream input) {
        try {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A pipe that cannot be read is one whose other end is gone.
        }
        Runtime.getRuntime().exit(0);
    }
}
