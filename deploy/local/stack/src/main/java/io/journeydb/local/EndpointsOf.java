package io.journeydb.local;

import java.util.Map;

/** Endpoints of processes. */
final class EndpointsOf {

    private static final String REGION = "us-east-1";
    private static final String DATABASE = "journeydb";

    private EndpointsOf() {}

    static Endpoints started(Map<Component, ServerProcess> processes, Credentials credentials) {
        ServerProcess kafka = processes.get(Component.KAFKA);
        ServerProcess postgres = processes.get(Component.POSTGRES);
        ServerProcess s3 = processes.get(Component.S3);
        return new Endpoints(
                kafka == null ? null : address(kafka),
                postgres == null ? null : "jdbc:postgresql://" + address(postgres) + "/" + DATABASE,
                postgres == null ? null : DATABASE,
                postgres == null ? null : credentials.postgresPassword(),
                s3 == null ? null : "http://" + address(s3),
                s3 == null ? null : REGION,
                s3 == null ? null : ServerCommands.BUCKET,
                s3 == null ? null : credentials.s3AccessKey(),
                s3 == null ? null : credentials.s3SecretKey());
    }

    private static String address(ServerProcess process) {
        return "127.0.0.1:" + process.port();
    }
}
