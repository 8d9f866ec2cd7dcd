package io.headgate.bench.platform;

import io.headgate.local.process.StackException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How far changes have come behind the gateway, as the databases tell. One thread uses it. */
public final class Downstream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection gateway;
    private final Connection tenants;
    private final Connection assets;

    /** Connections to the databases of the three services, for reading. */
    public Downstream(Platform platform) throws SQLException {
        gateway = platform.postgres().connectAsAdmin("gateway");
        tenants = platform.postgres().connectAsAdmin("tenants");
        assets = platform.postgres().connectAsAdmin("assets");
    }

    /**
     * Returns when everything that was written before has reached the asset service.
     *
     * @throws StackException when that takes longer than three minutes
     */
    public void await() throws SQLException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!caughtUp()) {
            if (Instant.now().isAfter(limit)) {
                throw new StackException(
                        "What was written has not reached the asset service within " + PATIENCE);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The titles that the sub-accounts with these userName keys have. */
    public Map<String, String> titles(Collection<String> userNameKeys) throws SQLException {
        // Names all tenants, as the measurement's users are of several; index:
        // sub_account_by_user_name.
        try (PreparedStatement select =
                tenants.prepareStatement(
                        """
                        select a.user_name_key, a.title
                        from (select distinct tenant_id from tenant) t
                        join sub_account a on a.tenant_id = t.tenant_id and a.user_name_key = any (?)
                        """)) {
            Array keys = tenants.createArrayOf("text", userNameKeys.toArray());
            select.setArray(1, keys);
            Map<String, String> titles = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    titles.put(rows.getString(1), String.valueOf(rows.getString(2)));
                }
            }
            return titles;
        }
    }

    @Override
    public void close() throws SQLException {
        gateway.close();
        tenants.close();
        assets.close();
    }

    private boolean caughtUp() throws SQLException {
        long open =
                number(
                        gateway,
                        """
                        select (exists (select from dirty_user))::int
                            + (exists (select from placement where revision > published_revision))::int
                        """);
        if (open > 0) {
            return false;
        }
        return number(gateway, "select coalesce(max(revision), 0) from placement")
                        == number(tenants, "select coalesce(max(revision), 0) from sub_account")
                && number(tenants, "select coalesce(max(out_revision), 0) from sub_account")
                        == number(assets, "select coalesce(max(revision), 0) from holder");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
