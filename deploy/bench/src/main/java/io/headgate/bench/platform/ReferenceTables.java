package io.headgate.bench.platform;

import io.headgate.local.postgres.DatabaseRole;
import io.headgate.local.postgres.PostgresNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of both references, in a database of their own. */
public final class ReferenceTables {

    /** The database. */
    public static final String DATABASE = "bench";

    /** How many rows the bare endpoint's table has, whatever the directory's size. */
    public static final int ROWS = 10_000;

    private final PostgresNode postgres;

    /** The tables on this server. */
    public ReferenceTables(PostgresNode postgres) {
        this.postgres = postgres;
    }

    /** Makes and fills what is not there. */
    public void prepare() throws SQLException {
        postgres.createDatabase(DATABASE);
        try (Connection owner = connect();
                Statement statement = owner.createStatement();
                PreparedStatement fill =
                        owner.prepareStatement(
                                """
                                insert into bare_user (key, id, document)
                                select replace(?, ?, token), gen_random_uuid(),
                                    replace(?, ?, token)::jsonb
                                from (select 'user' || lpad(i::text, 7, '0') as token
                                    from generate_series(0, ?) i) tokens
                                on conflict do nothing
                                """)) {
            statement.execute(
                    """
                    create table if not exists bare_user
                        (key text primary key, id uuid not null, document jsonb not null);
                    create table if not exists single_commit
                        (id bigint generated always as identity primary key, document jsonb not null)
                    """);
            String token = People.token(0);
            fill.setString(1, People.userName(token));
            fill.setString(2, token);
            fill.setString(3, People.user(token, 0));
            fill.setString(4, token);
            fill.setInt(5, ROWS - 1);
            fill.executeUpdate();
        }
        restore();
    }

    /** Removes what a measurement has added. */
    public void restore() throws SQLException {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from bare_user where key like 'new%'");
            statement.execute("truncate single_commit");
            statement.execute("vacuum analyze bare_user");
        }
    }

    /** A connection as the owner. */
    public Connection connect() throws SQLException {
        return postgres.connect(DATABASE, DatabaseRole.OWNER);
    }
}
