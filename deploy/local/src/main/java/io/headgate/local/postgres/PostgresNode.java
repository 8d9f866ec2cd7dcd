package io.headgate.local.postgres;

import io.headgate.local.process.ChildProcess;
import io.headgate.local.process.ChildSpec;
import io.headgate.local.process.Identity;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import io.headgate.local.storage.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL on the loopback address, durable as in production: what it acknowledged is
 * still there after {@link #kill9()}. At the first start it makes the cluster and the roles of
 * {@link DatabaseRole}.
 */
public final class PostgresNode extends ProcessNode {

    /** The part's name in the data directory. */
    public static final String PART = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final int port;
    private final DatabasePasswords passwords;
    private final Identity identity;

    /** A server on this data and port; nothing happens before it is started. */
    public PostgresNode(DataDirectory data, int port, DatabasePasswords passwords) {
        super("PostgreSQL");
        this.data = data;
        this.port = port;
        this.passwords = passwords;
        this.identity = Identity.unprivileged();
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** The passwords of its roles. */
    public DatabasePasswords passwords() {
        return passwords;
    }

    /** The JDBC URL of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public Path log() {
        return data.log(PART);
    }

    /**
     * Makes a database, owned by {@code headgate_owner}, that {@code headgate_app} and {@code
     * headgate_relay} may connect to; what they may do with its tables is up to the migrations.
     * Does nothing when it exists.
     *
     * @param database lower-case letters, digits and underscores
     */
    public void createDatabase(String database) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + database);
        }
        try (Connection admin = connectAsAdmin("postgres");
                Statement statement = admin.createStatement()) {
            if (exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                return;
            }
            statement.execute("CREATE DATABASE " + database + " OWNER headgate_owner");
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute(
                    "GRANT CONNECT ON DATABASE " + database + " TO headgate_app, headgate_relay");
        } catch (SQLException failure) {
            throw new StackException("The database " + database + " was not made.", failure);
        }
        prepareSchema(database);
    }

    /** A connection as the superuser, for set-up and for checks; the caller closes it. */
    public Connection connectAsAdmin(String database) throws SQLException {
        return connect(database, "postgres", passwords.admin());
    }

    /** A connection as one of the roles; the caller closes it. */
    public Connection connect(String database, DatabaseRole role) throws SQLException {
        return connect(database, role.login(), role.password(passwords));
    }

    @Override
    protected Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    protected ChildProcess launch() {
        PostgresCluster cluster = new PostgresCluster(data, identity);
        Path programs = cluster.programs();
        cluster.prepare(programs, passwords.admin());
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", cluster.directory().toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ChildProcess.start(
                new ChildSpec(
                        name(),
                        command,
                        Map.of("LC_ALL", "C", "TZ", "UTC"),
                        identity,
                        new ChildSpec.Files(log(), data.mark(PART)),
                        Signal.INT));
    }

    @Override
    protected boolean ready() {
        try (Connection connection = connectAsAdmin("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    protected void afterReady() {
        try (Connection admin = connectAsAdmin("postgres");
                Statement statement = admin.createStatement()) {
            for (DatabaseRole role : DatabaseRole.values()) {
                String login = role.login();
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login + "'")) {
                    statement.execute(
                            "CREATE ROLE "
                                    + login
                                    + " LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD "
                                    + statement.enquoteLiteral(role.password(passwords)));
                }
            }
        } catch (SQLException failure) {
            throw new StackException("The roles of the databases were not made.", failure);
        }
    }

    private void prepareSchema(String database) {
        try (Connection admin = connectAsAdmin(database);
                Statement statement = admin.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO headgate_owner");
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("GRANT USAGE ON SCHEMA public TO headgate_app, headgate_relay");
        } catch (SQLException failure) {
            throw new StackException("The database " + database + " was not prepared.", failure);
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "shared_buffers", "128MB",
                "max_connections", "120",
                "log_checkpoints", "off",
                "log_timezone", "UTC",
                "timezone", "UTC");
    }
}
