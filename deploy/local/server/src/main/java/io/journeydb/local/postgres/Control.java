package io.journeydb.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/** Makes, starts and stops a cluster with PostgreSQL's own tools. */
final class Control {

    private static final Logger LOG = Logger.getLogger(Control.class.getName());

    /** The role that owns everything, and the database. */
    private static final String NAME = "journeydb";

    private static final String TIMEOUT_SECONDS = "60";

    private final Path home;
    private final Cluster cluster;
    private final Commands commands = new Commands();

    Control(Path home, Cluster cluster) {
        this.home = home;
        this.cluster = cluster;
    }

    /** Makes the cluster, its role and its database. Whole or not at all. */
    void initialise(String password) throws IOException, InterruptedException {
        cluster.deleteDraft();
        Files.createDirectories(cluster.draft().getParent());
        String draft = cluster.draft().toString();
        // The password comes by a pipe: neither a command line nor a file ever holds it.
        commands.run(
                password + "\n",
                List.of(
                        tool("initdb"),
                        "--pgdata=" + draft,
                        "--username=" + NAME,
                        "--pwfile=/dev/stdin",
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions"));
        commands.run(
                "CREATE DATABASE " + NAME + ";\n",
                List.of(tool("postgres"), "--single", "-j", "-D", draft, "postgres"));
        cluster.completeFromDraft();
    }

    /** Stops a server that outlived the process before, and removes the trace of one that did not. */
    void clearLeftOvers() throws IOException, InterruptedException {
        if (cluster.postmaster().isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed process left running");
            stop();
        }
        cluster.deleteStaleProcessId();
    }

    /** Starts the server and waits until it accepts connections, recovery after a crash included. */
    void start(Listening listening) throws IOException, InterruptedException {
        String options = String.join(
                " ",
                listening.options(),
                "-c max_connections=60",
                "-c shared_buffers=64MB",
                "-c max_wal_size=512MB",
                "-c wal_level=minimal",
                "-c max_wal_senders=0",
                "-c io_method=sync",
                "-c jit=off");
        control("start", "-w", "-t", TIMEOUT_SECONDS, "-o", options);
    }

    /** Stops the server without waiting for its clients; nothing committed is lost. A server that isn't running is fine. */
    void stop() throws IOException, InterruptedException {
        if (cluster.postmaster().isPresent()) {
            control("stop", "-m", "fast", "-w", "-t", TIMEOUT_SECONDS);
        }
    }

    private void control(String action, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(tool("pg_ctl"), action, "-s", "-D", cluster.folder().toString()));
        command.addAll(List.of(options));
        commands.run("", command);
    }

    private String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
