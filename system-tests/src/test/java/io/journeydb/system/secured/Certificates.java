package io.journeydb.system.secured;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of its own, and what it signs for 127.0.0.1, as PEM files in one folder. */
final class Certificates {

    private static final Duration VALID = Duration.ofDays(1);

    private final Path folder;
    private final X500Name authority = new X500Name("CN=JourneyDB test authority");
    private final KeyPair authorityKeys = keys();
    private long serial = 1;

    /** Makes the authority: {@code ca.crt}. */
    Certificates(Path folder) {
        this.folder = folder;
        write("ca.crt", pem(certificate(authority, authorityKeys, true)));
    }

    /** The authority's certificate. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Makes {@code NAME.crt}, {@code NAME.key} (PKCS #8) and {@code NAME.pem}, which is both. */
    Path issue(String name) {
        KeyPair keys = keys();
        String certificate = pem(certificate(new X500Name("CN=" + name), keys, false));
        String key = key(keys);
        write(name + ".crt", certificate);
        write(name + ".key", key);
        return write(name + ".pem", key + certificate);
    }

    private X509CertificateHolder certificate(X500Name subject, KeyPair keys, boolean signs) {
        Instant now = Instant.now();
        try {
            return new JcaX509v3CertificateBuilder(
                            authority,
                            BigInteger.valueOf(serial++),
                            Date.from(now.minus(VALID)),
                            Date.from(now.plus(VALID)),
                            subject,
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(signs))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate()));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(KeyPair keys) {
        try {
            return pem(new JcaPKCS8Generator(keys.getPrivate(), null).generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(Object content) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
