package io.headgate.local.secret;

import io.headgate.local.postgres.DatabasePasswords;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.token.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The secrets of a stack, in files that only their owner may read. What is missing is made.
 *
 * @param directory where the files are
 */
public record Secrets(Path directory) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 32;

    /** The secrets of a data directory; makes the signing key when there is none. */
    public static Secrets of(DataDirectory data) {
        Secrets secrets = new Secrets(data.secrets());
        secrets.makeSigningKey();
        return secrets;
    }

    /** The passwords of the database roles. */
    public DatabasePasswords databasePasswords() {
        return new DatabasePasswords(
                random("database-admin"),
                random("database-owner"),
                random("database-app"),
                random("database-relay"));
    }

    /** The key that secret tokens are hashed with, Base64. */
    public String pepper() {
        return random("credential-pepper");
    }

    /** The PEM file (PKCS#8) with the key that administrators' tokens are signed with. */
    public Path privateKeyFile() {
        return directory.resolve("jwt-private.pem");
    }

    /** The PEM file (X.509) with the key that the services verify them with. */
    public Path publicKeyFile() {
        return directory.resolve("jwt-public.pem");
    }

    /** The file with the secret token of the first connection; missing until there is one. */
    public Path scimTokenFile() {
        return directory.resolve("scim-token");
    }

    /** Keeps the secret token of the first connection. */
    public void keepScimToken(String token) {
        write(scimTokenFile(), token);
    }

    private String random(String name) {
        return readOrMake(directory.resolve(name), Secrets::randomText).strip();
    }

    private void makeSigningKey() {
        if (Files.exists(privateKeyFile()) && Files.exists(publicKeyFile())) {
            return;
        }
        KeyPair pair = SigningKey.generate();
        write(publicKeyFile(), SigningKey.pem(pair.getPublic()));
        write(privateKeyFile(), SigningKey.pem(pair.getPrivate()));
    }

    private String readOrMake(Path file, Supplier<String> made) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
        } catch (IOException failure) {
            throw new StackException("The secret " + file + " cannot be read.", failure);
        }
        String text = made.get();
        write(file, text);
        return text;
    }

    private void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(fresh, text + "\n");
            Files.move(
                    fresh,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StackException("The secret " + file + " cannot be written.", failure);
        }
    }

    private static String randomText() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
