package io.journeydb.local.s3;

import io.journeydb.local.child.TlsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;

/**
 * The key store that S3Proxy wants, made of PEM files for the life of the process.
 *
 * @param file a PKCS #12 file that only its owner reads
 * @param password made for it
 */
record TlsKeyStore(Path file, String password) {

    static TlsKeyStore of(TlsFiles files, Path folder) throws IOException, GeneralSecurityException {
        String password = UUID.randomUUID().toString();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key(files), password.toCharArray(), chain(files));
        Path file = Files.createTempFile(folder, "tls", ".p12");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return new TlsKeyStore(file, password);
    }

    private static Certificate[] chain(TlsFiles files) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(files.certificate())) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private static PrivateKey key(TlsFiles files) throws IOException, GeneralSecurityException {
        String body = Files.readString(files.key()).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    @Override
    public String toString() {
        return "TlsKeyStore[" + file + "]";
    }
}
