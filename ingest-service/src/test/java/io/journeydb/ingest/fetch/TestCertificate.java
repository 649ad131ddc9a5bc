package io.journeydb.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** A certificate for some names that signs itself, made by the JDK's keytool, so that no key is kept in the sources. */
final class TestCertificate {
    private static final String PASSWORD = "changeit";

    private final SSLContext context;
    private final X509TrustManager trust;

    private TestCertificate(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(store);
        trust = (X509TrustManager) trusts.getTrustManagers()[0];
        context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusts.getTrustManagers(), null);
    }

    static TestCertificate forNames(Path folder, String... names) {
        Path file = folder.resolve("test.p12");
        try {
            run(
                    keytool(),
                    "-genkeypair",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD,
                    "-alias",
                    "host",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + names[0],
                    "-ext",
                    "san=dns:" + String.join(",dns:", names));
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            // The key's own certificate is no trust anchor until it is entered as one.
            store.setCertificateEntry("anchor", store.getCertificate("host"));
            return new TestCertificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SSLContext context() {
        return context;
    }

    /** A client that trusts this certificate alone, and still verifies the host's name. */
    OkHttpClient client() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), trust)
                .build();
    }

    private static String keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(output);
        }
    }
}
