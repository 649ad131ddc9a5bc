package io.journeydb.local.s3;

import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import io.journeydb.local.child.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy on the loopback interface, signature version 4, every bucket a folder. One single PUT is atomic. */
final class S3Server implements LocalServer {

    private static final Logger LOG = Logger.getLogger(S3Server.class.getName());

    /**
     * A request with a signed body is held in memory until its hash is checked, so threads bound memory (measured: 30 requests of
     * 16 MiB at a time reach 890 MB). More of them gain nothing on a small machine: the work is hashing and copying.
     */
    private static final int THREADS = 20;

    /** Larger than the largest image (16 MiB), smaller than what would exhaust the heap with all threads at work. */
    private static final long MAX_SIGNED_BODY_BYTES = 20L * 1024 * 1024;

    private static final long STOP_TIMEOUT_MILLIS = 2_000;

    private final Path data;
    private final int port;
    private final String bucket;
    private final S3Keys keys;
    private final Optional<SecureEndpoint> secure;
    private volatile S3Proxy proxy;

    S3Server(Path data, int port, String bucket, S3Keys keys, Optional<SecureEndpoint> secure) {
        this.data = data;
        this.port = port;
        this.bucket = bucket;
        this.keys = keys;
        this.secure = secure;
    }

    /** Where the store answers by https as well. */
    record SecureEndpoint(int port, TlsFiles files) {}

    @Override
    public Ready start() throws Exception {
        Files.createDirectories(data.resolve(bucket));
        requireExtendedAttributes();
        S3Proxy.Builder builder = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(data.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, keys.accessKey(), keys.secretKey())
                .v4MaxNonChunkedRequestSize(MAX_SIGNED_BODY_BYTES)
                .jettyMaxThreads(THREADS)
                .stopTimeout(STOP_TIMEOUT_MILLIS);
        if (secure.isPresent()) {
            TlsKeyStore store =
                    TlsKeyStore.of(secure.get().files(), data.toAbsolutePath().getParent());
            builder.secureEndpoint(
                            URI.create("https://127.0.0.1:" + secure.get().port()))
                    .keyStore(store.file().toString(), store.password());
        }
        S3Proxy started = builder.build();
        proxy = started;
        started.start();
        return Ready.alone();
    }

    @Override
    public void stop() {
        S3Proxy running = proxy;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception e) {
            // S3Proxy declares no narrower type; the process is ending anyway.
            LOG.log(Level.WARNING, "The S3 store did not stop in good order", e);
        }
    }

    /** S3Proxy keeps metadata in extended attributes and drops it without a word where the file system has none. */
    private void requireExtendedAttributes() throws IOException {
        Path probe = Files.createTempFile(data, "probe", null);
        try {
            UserDefinedFileAttributeView attributes =
                    Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
            if (attributes == null) {
                throw new IOException("no extended attributes");
            }
            attributes.write("journeydb-probe", ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException e) {
            throw new IOException(
                    "The file system of " + data + " keeps no extended attributes, which hold the objects' metadata."
                            + " Choose a data folder on another one (ext4, XFS, Btrfs, APFS).",
                    e);
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
