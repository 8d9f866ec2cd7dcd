package io.headgate.local.token;

import io.headgate.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;

/** RSA keys that sign and verify administrators' tokens, and their PEM form. */
public final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** A new pair. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The private key as PKCS#8 PEM. */
    public static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The public key as X.509 PEM, as {@code mp.jwt.verify.publickey} takes it. */
    public static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    /**
     * Reads a PKCS#8 PEM file.
     *
     * @throws StackException when there is no such file or it is not a key
     */
    public static PrivateKey read(Path file) {
        try {
            String base64 =
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("-----"))
                            .collect(Collectors.joining());
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            throw new StackException(
                    "The signing key "
                            + file
                            + " cannot be read: start Headgate once with ./run,"
                            + " which makes it.",
                    failure);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END "
                + kind
                + "-----\n";
    }
}
