package io.headgate.local.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbeddedStackResourceTest {

    @Test
    void givesEachTestResourceADatabaseOfItsOwn() throws SQLException {
        Map<String, String> first = settings(Map.of("database", "gateway", "relay", "true"));
        Map<String, String> second = settings(Map.of("database", "gateway"));

        assertThat(first.get("quarkus.datasource.jdbc.url"))
                .isEqualTo(first.get("quarkus.flyway.jdbc-url"))
                .isEqualTo(first.get("quarkus.datasource.relay.jdbc.url"))
                .isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(second).doesNotContainKey("quarkus.datasource.relay.jdbc.url");
        assertThat(first.get("kafka.bootstrap.servers"))
                .isEqualTo(second.get("kafka.bootstrap.servers"));
        assertThat(TestTokens.mint("demo", Set.of("auditor"), Set.of("london")).split("\\.", -1))
                .hasSize(3);
        try (Connection connection =
                DriverManager.getConnection(
                        first.get("quarkus.datasource.relay.jdbc.url"),
                        first.get("quarkus.datasource.relay.username"),
                        first.get("quarkus.datasource.relay.password"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static Map<String, String> settings(Map<String, String> arguments) {
        EmbeddedStackResource resource = new EmbeddedStackResource();
        resource.init(arguments);
        return resource.start();
    }
}
