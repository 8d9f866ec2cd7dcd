package io.headgate.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.local.network.Ports;
import io.headgate.local.storage.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresNodeTest {

    @TempDir private Path folder;

    @Test
    void keepsWhatItAcknowledgedWhenKilledAndStartedAgain() throws SQLException {
        try (PostgresNode node =
                new PostgresNode(
                        new DataDirectory(folder), Ports.free(), DatabasePasswords.ofTests())) {
            node.start();
            node.createDatabase("gateway");
            run(node, DatabaseRole.OWNER, "CREATE TABLE item (id int PRIMARY KEY)");
            run(node, DatabaseRole.OWNER, "INSERT INTO item VALUES (42)");
            long before = node.pid();

            node.kill9();
            assertThat(node.alive()).isFalse();
            node.start();

            assertThat(node.pid()).isNotEqualTo(before);
            assertThat(single(node, DatabaseRole.OWNER, "SELECT id FROM item")).isEqualTo("42");
            assertThat(single(node, DatabaseRole.OWNER, "SHOW fsync")).isEqualTo("on");
            assertThat(single(node, DatabaseRole.OWNER, "SHOW synchronous_commit")).isEqualTo("on");
            rolesAreConfined(node);
        }
    }

    private static void rolesAreConfined(PostgresNode node) throws SQLException {
        String privileged =
                "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'headgate%'"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole)";
        assertThat(single(node, DatabaseRole.APP, privileged)).isEqualTo("0");
        assertThat(single(node, DatabaseRole.RELAY, "SELECT current_user"))
                .isEqualTo("headgate_relay");
        assertThatThrownBy(() -> run(node, DatabaseRole.APP, "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> single(node, DatabaseRole.APP, "SELECT id FROM item"))
                .hasMessageContaining("permission denied for table item");
    }

    private static void run(PostgresNode node, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = node.connect("gateway", role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(PostgresNode node, DatabaseRole role, String sql)
            throws SQLException {
        try (Connection connection = node.connect("gateway", role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
