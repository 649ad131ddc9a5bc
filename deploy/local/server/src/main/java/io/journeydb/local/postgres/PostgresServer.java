package io.journeydb.local.postgres;

import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One PostgreSQL on 127.0.0.1, without a Unix socket, with password authentication (SCRAM) even on loopback. */
final class PostgresServer implements LocalServer {

    private static final Logger LOG = Logger.getLogger(PostgresServer.class.getName());

    private final Path binaries;
    private final Cluster cluster;
    private final Listening listening;
    private final String password;
    private volatile Control control;

    PostgresServer(Path binaries, Cluster cluster, Listening listening, String password) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.listening = listening;
        this.password = password;
    }

    @Override
    public Ready start() throws Exception {
        Control started = new Control(new Binaries(binaries).unpacked(), cluster);
        if (!cluster.isComplete()) {
            started.initialise(password);
        }
        started.clearLeftOvers();
        control = started;
        started.start(listening);
        return new Ready(List.of(cluster.postmaster()
                .orElseThrow(() -> new IOException("PostgreSQL started and left no process id"))
                .pid()));
    }

    @Override
    public void stop() {
        Control running = control;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "PostgreSQL did not stop in good order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
