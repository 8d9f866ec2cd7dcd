package io.headgate.local.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.local.process.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesWhoHoldsATakenPortAndWhatToDo() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = held.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(port, "the gateway", "--gateway-port"))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Port "
                                    + port
                                    + " for the gateway is taken, used by process "
                                    + ProcessHandle.current().pid()
                                    + " (java): stop that, or choose another with --gateway-port.");
        }
    }

    @Test
    void freePortsDifferFromEachOther() {
        assertThat(Ports.free(20)).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }
}
