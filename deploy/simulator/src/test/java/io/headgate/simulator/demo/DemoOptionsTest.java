package io.headgate.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    private static final List<String> NEEDED =
            List.of(
                    "--gateway",
                    "http://localhost:8080",
                    "--tenant-service",
                    "http://localhost:8081",
                    "--asset-service",
                    "http://localhost:8082",
                    "--token-file",
                    "token",
                    "--key-file",
                    "key.pem");

    @Test
    void whatIsNeededIsEnough() {
        DemoOptions options = DemoOptions.parse(NEEDED);
        assertThat(options.gateway()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(options.size()).isEqualTo(new DemoOptions.Size(500, 4));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> DemoOptions.parse(NEEDED.subList(2, 10)))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("--gateway is missing");
        assertThatThrownBy(() -> DemoOptions.parse(with("--users", "5")))
                .hasMessage("--users takes a number from 200 on, not \"5\".");
        assertThatThrownBy(() -> DemoOptions.parse(with("--colour", "red")))
                .hasMessageContaining("\"--colour\" is not understood");
    }

    private static List<String> with(String name, String value) {
        List<String> all = new ArrayList<>(NEEDED);
        all.addAll(List.of(name, value));
        return all;
    }
}
