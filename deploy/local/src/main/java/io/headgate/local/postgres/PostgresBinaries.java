package io.headgate.local.postgres;

import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the class path into a folder for all stacks. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}; unpacked when it is not there.
     */
    static Path in(Path cache) {
        URL archive = archive();
        try {
            Path target = cache.resolve("postgresql-" + fingerprint(archive));
            if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                unpack(archive, target);
            }
            return target;
        } catch (IOException failure) {
            throw new StackException(
                    "PostgreSQL could not be unpacked into "
                            + cache
                            + ": give it 70 MB there, or set HEADGATE_CACHE to another folder.",
                    failure);
        }
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name =
                machine.equals("aarch64") || machine.equals("arm64")
                        ? "postgres-linux-arm_64.txz"
                        : "postgres-linux-x86_64.txz";
        URL found = PostgresBinaries.class.getClassLoader().getResource(name);
        if (found == null || !"Linux".equals(System.getProperty("os.name"))) {
            throw new StackException(
                    "There is no embedded PostgreSQL for "
                            + System.getProperty("os.name")
                            + " on "
                            + machine
                            + ": it runs on Linux, on x86-64 and ARM64.");
        }
        return found;
    }

    private static String fingerprint(URL archive) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(archive.openStream(), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        try {
            extract(archive, fresh);
            Files.setPosixFilePermissions(
                    fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                throw failure;
            }
        } finally {
            DataDirectory.deleteTree(fresh);
        }
    }

    private static void extract(URL archive, Path folder) throws IOException {
        Process tar =
                new ProcessBuilder("tar", "-x", "-o", "-f", "-", "-C", folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream in = new XZInputStream(archive.openStream());
                OutputStream out = tar.getOutputStream()) {
            in.transferTo(out);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar failed");
        }
    }
}
