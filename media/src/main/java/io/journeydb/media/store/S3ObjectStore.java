package io.journeydb.media.store;

import io.journeydb.media.store.PutOutcome.Stored;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.http.Method;
import io.minio.messages.Item;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One bucket, by MinIO's client for everything but writes. */
final class S3ObjectStore implements ObjectStore {

    private final String bucket;
    private final MinioAsyncClient minio;
    private final S3Puts puts;

    S3ObjectStore(String bucket, MinioAsyncClient minio, S3Puts puts) {
        this.bucket = bucket;
        this.minio = minio;
        this.puts = puts;
    }

    @Override
    public CompletionStage<PutOutcome> putIfAbsent(PutRequest request) {
        return puts.putIfAbsent(request);
    }

    @Override
    public CompletionStage<Stored> put(PutRequest request) {
        return puts.put(request);
    }

    @Override
    public CompletionStage<Optional<ObjectInfo>> headAsync(ObjectKey key) {
        var args = StatObjectArgs.builder().bucket(bucket).object(key.value()).build();
        return MinioCall.async(() -> minio.statObject(args))
                .thenApply(found -> found.map(stat -> ObjectHeaders.info(key, stat.headers())));
    }

    @Override
    public Optional<ObjectInfo> head(ObjectKey key) {
        return MinioCall.await(headAsync(key));
    }

    @Override
    public Optional<ObjectContent> open(ObjectKey key) {
        var args = GetObjectArgs.builder().bucket(bucket).object(key.value()).build();
        return MinioCall.await(MinioCall.async(() -> minio.getObject(args)))
                .map(found -> new ObjectContent(ObjectHeaders.info(key, found.headers()), found));
    }

    @Override
    public Stream<ListedObject> list(String prefix) {
        var args = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build();
        return StreamSupport.stream(minio.listObjects(args).spliterator(), false)
                .map(S3ObjectStore::item)
                .filter(item -> ObjectKey.isValid(item.objectName()))
                .map(item -> new ListedObject(new ObjectKey(item.objectName()), item.size()));
    }

    @Override
    public URI presignGet(ObjectKey key, Duration validity) {
        var args = GetPresignedObjectUrlArgs.builder()
                .method(Method.GET)
                .bucket(bucket)
                .object(key.value())
                .expiry(Math.toIntExact(validity.toSeconds()))
                .build();
        return MinioCall.sync(() -> URI.create(minio.getPresignedObjectUrl(args)));
    }

    @Override
    public void delete(ObjectKey key) {
        var args = RemoveObjectArgs.builder().bucket(bucket).object(key.value()).build();
        MinioCall.await(MinioCall.async(() -> minio.removeObject(args)));
    }

    @Override
    public void probe() {
        var args = BucketExistsArgs.builder().bucket(bucket).build();
        boolean exists =
                MinioCall.await(MinioCall.async(() -> minio.bucketExists(args))).orElse(false);
        if (!exists) {
            throw new ObjectStoreRefusedException(
                    "the object store has no bucket " + bucket + "; look at journeydb.s3.bucket", null);
        }
        new ConditionProbe(this).run();
    }

    private static Item item(Result<Item> result) {
        return MinioCall.sync(result::get);
    }
}
