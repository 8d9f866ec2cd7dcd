package io.headgate.bench.platform;

import io.headgate.bench.load.Call;
import io.headgate.bench.load.Load;
import io.headgate.bench.load.Target;
import io.headgate.bench.load.Workers;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The users and groups that a measurement finds: so many users, and teams of ten. */
public final class Population {

    /** How many teams there are. */
    public static final int TEAMS = 200;

    /** How many members a team has. */
    public static final int TEAM = 10;

    private static final int SCIM_UP_TO = 10_000;
    private static final int CONCURRENCY = 8;

    private final Target gateway;
    private final DirectoryTables tables;
    private List<UUID> users = List.of();
    private List<UUID> teams = List.of();

    /** Nobody yet. */
    public Population(Target gateway, DirectoryTables tables) {
        this.gateway = gateway;
        this.tables = tables;
    }

    /**
     * Grows to so many users: through SCIM up to 10,000, by SQL beyond that where the stack is the
     * measurement's own.
     */
    public void grow(int size) throws SQLException {
        users = tables.users();
        if (size > SCIM_UP_TO && tables.own() && users.size() >= People.TENANTS.size()) {
            tables.fill(users.size(), size);
        } else if (size > users.size()) {
            int from = users.size();
            send(size - from, index -> Call.post("/scim/v2/Users", user(from + index)));
        }
        users = tables.users();
        teams = tables.teams();
        if (teams.isEmpty()) {
            send(TEAMS, index -> Call.post("/scim/v2/Groups", team(index)));
            teams = tables.teams();
        }
        tables.keep();
    }

    /** Sets back what measurements changed, where the stack is the measurement's own. */
    public void restore() throws SQLException {
        tables.restore();
    }

    /** How many users there are. */
    public int size() {
        return users.size();
    }

    /** The SCIM id of a user. */
    public UUID user(int index) {
        return users.get(index);
    }

    /** The SCIM id of a team. */
    public UUID team(int index) {
        return teams.get(index);
    }

    private static String user(long index) {
        return People.user(People.token(index), index);
    }

    private String team(long index) {
        String members =
                LongStream.range(0, TEAM)
                        .mapToObj(i -> users.get((int) ((index * TEAM + i) % users.size())))
                        .map(id -> "{\"value\":\"" + id + "\"}")
                        .collect(Collectors.joining(","));
        return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],\
        "displayName":"Team %03d","externalId":"team-%03d","members":[%s]}"""
                .formatted(index, index, members);
    }

    private void send(int count, LongFunction<Call> script) {
        AtomicLong next = new AtomicLong();
        Load.times(
                Workers.http(gateway, number -> script.apply(next.getAndIncrement())),
                CONCURRENCY,
                count);
    }
}
