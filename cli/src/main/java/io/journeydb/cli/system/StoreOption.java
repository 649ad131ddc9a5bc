package io.journeydb.cli.system;

import io.journeydb.local.S3Store;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses what keeps the objects of a local stack. */
public final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = "s3proxy",
            converter = ById.class,
            completionCandidates = Ids.class,
            description =
                    "What keeps the objects: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). minio takes the MinIO server installed here.")
    private S3Store store = S3Store.S3PROXY;

    /** The chosen one. */
    public S3Store store() {
        return store;
    }

    static final class ById implements ITypeConverter<S3Store> {

        @Override
        public S3Store convert(String value) {
            return Stream.of(S3Store.values())
                    .filter(store -> store.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new Ids()) + " but was " + value));
        }
    }

    static final class Ids implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(S3Store.values()).map(S3Store::id).iterator();
        }
    }
}
