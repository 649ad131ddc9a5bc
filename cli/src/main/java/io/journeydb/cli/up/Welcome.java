package io.journeydb.cli.up;

import io.journeydb.cli.connection.Addresses;
import io.journeydb.cli.system.RunningSystem;
import java.io.PrintWriter;

/** Says where everything is, and what to try. */
final class Welcome {

    private final RunningSystem system;

    Welcome(RunningSystem system) {
        this.system = system;
    }

    void print(PrintWriter out) {
        Addresses at = system.addresses();
        out.println();
        out.println("  Kafka       " + at.kafka() + "   push to journeydb.samples, read journeydb.annotations");
        out.println("  PostgreSQL  " + system.endpoints().jdbcUrl());
        out.println("  S3 store    " + system.endpoints().s3Endpoint() + "/"
                + system.endpoints().s3Bucket());
        out.println("  ingest      " + at.ingest() + "/v1/images/{sample id}");
        out.println("  annotate    " + at.annotate() + "/v1/stats");
        out.println("  index       " + at.index() + "/v1/search?q=sailboat");
        out.println("  data, logs  " + system.data());
        out.println();
        out.println("Try, in another terminal:");
        out.println("  ./journeydb search sailboat        ./journeydb stats");
        out.println("  ./journeydb tail annotations       ./journeydb ingest some/folder");
        out.println();
        out.println("Ctrl-C stops everything; the data stays.");
        out.flush();
    }
}
