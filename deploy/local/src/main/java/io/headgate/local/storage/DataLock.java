package io.headgate.local.storage;

import io.headgate.local.process.ProcessMark;
import io.headgate.local.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data directory. The operating system takes it back when the holder dies, so a
 * crash leaves nothing to clean up.
 */
public final class DataLock implements AutoCloseable {

    /** The name under which the holder of a data directory leaves its mark. */
    public static final String HOLDER = "launcher";

    private final FileChannel channel;
    private final Path mark;

    private DataLock(FileChannel channel, Path mark) {
        this.channel = channel;
        this.mark = mark;
    }

    /**
     * Takes the directory.
     *
     * @throws StackException when another stack runs on it
     */
    public static DataLock take(DataDirectory data) {
        try {
            Files.createDirectories(data.root());
            FileChannel channel =
                    FileChannel.open(
                            data.root().resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackException(refusal(data));
            }
            Path mark = data.mark(HOLDER);
            ProcessMark.of(ProcessHandle.current()).write(mark);
            return new DataLock(channel, mark);
        } catch (IOException failure) {
            throw new StackException(
                    "The data directory "
                            + data.root()
                            + " cannot be used: choose another with"
                            + " --data.",
                    failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String refusal(DataDirectory data) {
        Optional<ProcessMark> holder = ProcessMark.read(data.mark(HOLDER));
        return "Headgate already runs on "
                + data.root()
                + holder.map(mark -> " (process " + mark.pid() + ")").orElse("")
                + ": stop it with ./run stop, or start another one with --data and --port-base.";
    }

    /** Lets the directory go. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(mark);
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
