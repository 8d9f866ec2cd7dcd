package io.headgate.local.network;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, from what Linux tells about processes. */
final class PortHolder {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTEN = "0A";

    private PortHolder() {}

    /** Process id and program; empty when the system does not tell. */
    static Optional<String> of(int port) {
        Set<String> sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> listeners(Path.of(table), port))
                        .map(inode -> "socket:[" + inode + "]")
                        .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> owns(process, sockets))
                        .findFirst()
                        .map(PortHolder::describe);
    }

    private static Stream<String> listeners(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .filter(columns -> columns.size() > INODE)
                    .filter(columns -> columns.get(LOCAL_ADDRESS).endsWith(suffix))
                    .filter(columns -> columns.get(STATE).equals(LISTEN))
                    .map(columns -> columns.get(INODE));
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean owns(ProcessHandle process, Set<String> sockets) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path one : all) {
                if (isOneOf(one, sockets)) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isOneOf(Path descriptor, Set<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String program =
                process.info()
                        .command()
                        .map(command -> " (" + Path.of(command).getFileName() + ")")
                        .orElse("");
        return "process " + process.pid() + program;
    }
}
