package io.headgate.local.network;

import io.headgate.local.process.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports on the loopback address. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        return free(1).getFirst();
    }

    /** Different ports that nobody listened on a moment ago. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new StackException("This machine has no free port.", none);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** Whether a server may listen there. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Checks that a server may listen there.
     *
     * @param port the wanted port
     * @param owner who wants it, for the message
     * @param option the option that chooses another
     * @throws StackException when somebody has it; names the process where that can be known
     */
    public static void requireFree(int port, String owner, String option) {
        if (!isFree(port)) {
            String holder = PortHolder.of(port).map(found -> ", used by " + found).orElse("");
            throw new StackException(
                    "Port "
                            + port
                            + " for "
                            + owner
                            + " is taken"
                            + holder
                            + ": stop that, or"
                            + " choose another with "
                            + option
                            + ".");
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new StackException("A port could not be let go.", failure);
        }
    }
}
