package io.journeydb.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Trust in the authorities of one PEM file and in no other: a store behind a private one. */
final class Authorities {

    private static final String KEY = "journeydb.s3.ca-file";

    private final X509TrustManager trust;
    private final SSLContext context;

    private Authorities(X509TrustManager trust, SSLContext context) {
        this.trust = trust;
        this.context = context;
    }

    /**
     * Those of a file.
     *
     * @throws IllegalArgumentException naming the key, when the file can't be read or holds no certificate
     */
    static Authorities in(Path file) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store(file));
            X509TrustManager trust = null;
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager found) {
                    trust = found;
                }
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return new Authorities(trust, context);
        } catch (IOException e) {
            throw new IllegalArgumentException(KEY + ": " + file + " can't be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(KEY + ": " + file + " holds no certificates in PEM", e);
        }
    }

    void applyTo(OkHttpClient.Builder client) {
        client.sslSocketFactory(context.getSocketFactory(), trust);
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
        }
        if (store.size() == 0) {
            throw new CertificateException("no certificate");
        }
        return store;
    }
}
