package io.headgate.bench.phase;

import io.headgate.bench.load.Call;
import io.headgate.bench.platform.People;
import io.headgate.bench.platform.Population;
import io.headgate.bench.platform.ReferenceTables;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The requests of each phase. A number makes each of them another one: whom it concerns is spread
 * over the whole population.
 */
public record Scripts(Population population) {

    private static final String USERS = "/scim/v2/Users";
    private static final String GROUPS = "/scim/v2/Groups/";
    private static final String BARE = "/users";
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int HUNDRED = 100;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A request to the gateway. */
    public Call gateway(RequestPhase phase, long number) {
        return switch (phase) {
            case CREATE -> Call.post(USERS, People.user(People.fresh(number), number));
            case GET -> Call.get(USERS + "/" + population.user(anybody(number)));
            case USER_NAME_HIT -> filter("userName", People.userName(somebody(number)));
            case USER_NAME_MISS -> filter("userName", People.userName(nobody(number)));
            case EXTERNAL_ID_HIT -> filter("externalId", People.externalId(somebody(number)));
            case EXTERNAL_ID_MISS -> filter("externalId", People.externalId(nobody(number)));
            case PATCH -> retitle(number);
            case ADD_ONE -> add(team(number), number / Population.TEAMS, 1);
            case ADD_HUNDRED -> add(team(number), number / Population.TEAMS * HUNDRED, HUNDRED);
            case PAGE ->
                    Call.get(
                            USERS
                                    + "?count=100&startIndex="
                                    + (1 + anybody(number) % (population.size() - HUNDRED)));
        };
    }

    /** A request to the bare endpoint. */
    public Call bare(RequestPhase.Reference reference, long number) {
        String key = People.userName(People.token(spread(number, ReferenceTables.ROWS)));
        return switch (reference) {
            case CREATE -> Call.post(BARE, People.user(People.fresh(number), number));
            case READ -> Call.get(BARE + "/" + key);
            case READ_MISS ->
                    Call.get(BARE + "/" + People.userName(nobody(number))).expecting(NOT_FOUND);
            case CHANGE -> Call.patch(BARE + "/" + key, People.patch("Engineer " + number));
        };
    }

    /** Adds one more user, from behind the first half, to a group. */
    public Call addOneOf(UUID group, long number) {
        int half = population.size() / 2;
        return add(group, half + number % half, 1);
    }

    private Call retitle(long number) {
        return Call.patch(
                USERS + "/" + population.user(anybody(number)), People.patch("Engineer " + number));
    }

    private UUID team(long number) {
        return population.team((int) (number % Population.TEAMS));
    }

    private Call add(UUID group, long first, int count) {
        String members =
                LongStream.range(first, first + count)
                        .mapToObj(i -> population.user((int) (i % population.size())))
                        .map(id -> "{\"value\":\"" + id + "\"}")
                        .collect(Collectors.joining(","));
        return Call.patch(
                        GROUPS + group,
                        """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],\
                        "Operations":[{"op":"Add","path":"members","value":[%s]}]}"""
                                .formatted(members))
                .expecting(NO_CONTENT);
    }

    private static Call filter(String attribute, String value) {
        return Call.get(
                USERS + "?filter=" + attribute + "%20eq%20%22" + value.replace("@", "%40") + "%22");
    }

    private String somebody(long number) {
        return People.token(anybody(number));
    }

    private static String nobody(long number) {
        return "un" + People.fresh(number);
    }

    private int anybody(long number) {
        return spread(number, population.size());
    }

    private static int spread(long number, int size) {
        return (int) Long.remainderUnsigned((number * SPREAD) >>> 1, size);
    }
}
