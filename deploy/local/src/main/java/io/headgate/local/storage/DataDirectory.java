package io.headgate.local.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where a stack keeps everything: data, logs, process marks, secrets.
 *
 * @param root the directory; made when it is needed
 */
public record DataDirectory(Path root) {

    /** Takes the absolute path. */
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The log of one part. */
    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** The file with the {@link io.headgate.local.process.ProcessMark} of one part. */
    public Path mark(String part) {
        return marks().resolve(part + ".pid");
    }

    /** Where the process marks are. */
    public Path marks() {
        return root.resolve("run");
    }

    /** Where passwords and keys are. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The data of one part. */
    public Path part(String part) {
        return root.resolve(part);
    }

    /** Removes the directory and all that is in it; does nothing when it is not there. */
    public void delete() {
        deleteTree(root);
    }

    /** Removes a directory and all that is in it, without following links. */
    public static void deleteTree(Path directory) {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new Removal());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof java.nio.file.NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
