package io.journeydb.local.containers;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.MinIOContainer;

/** MinIO with the bucket {@code journeydb}. */
record S3Recipe(ImageChoice choice, int port, String accessKey, String secretKey) implements Recipe {

    private static final int CLIENT_PORT = 9000;
    private static final String REGION = "us-east-1";
    private static final String BUCKET = "journeydb";

    @Override
    public GenericContainer<?> container(String id) {
        return new MinIOContainer(choice.image()).withUserName(accessKey).withPassword(secretKey);
    }

    @Override
    public int clientPort() {
        return CLIENT_PORT;
    }

    @Override
    public String dataFolder() {
        return "/data";
    }

    @Override
    public void furnish() throws MinioException, IOException, GeneralSecurityException {
        MinioClient client = MinioClient.builder()
                .endpoint("http://127.0.0.1:" + port)
                .region(REGION)
                .credentials(accessKey, secretKey)
                .build();
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(BUCKET).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
        }
    }

    @Override
    public String toString() {
        return "S3Recipe[" + choice + "]";
    }
}
