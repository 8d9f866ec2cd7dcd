package io.headgate.tenant.account;

import io.headgate.events.contract.AccountStatus;
import io.headgate.tenant.problem.InputText;
import io.headgate.tenant.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param prefix folded begin of user name, display name or e-mail address; empty for all
 * @param status only these; absent for all but erased ones
 * @param role only holders of this effective role
 * @param locked only locked or only unlocked ones
 * @param limit how many
 * @param after where the page begins
 */
record SubAccountQuery(
        String prefix,
        @Nullable AccountStatus status,
        @Nullable String role,
        @Nullable Boolean locked,
        int limit,
        Position after) {

    static final int LONGEST_PAGE = 200;

    private static final int LONGEST_TEXT = 200;

    /** Reads the parameters of a request. */
    static SubAccountQuery read(
            @Nullable String search,
            @Nullable String status,
            @Nullable String role,
            @Nullable Boolean locked,
            int limit,
            @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw ProblemException.invalid("\"limit\" is a number from 1 to " + LONGEST_PAGE + ".");
        }
        return new SubAccountQuery(
                FoldedName.of(InputText.optional("search", search, LONGEST_TEXT)),
                status == null ? null : status(status),
                role == null ? null : InputText.optional("role", role, LONGEST_TEXT),
                locked,
                limit,
                after == null ? Position.START : Position.read(after));
    }

    private static AccountStatus status(String text) {
        return Arrays.stream(AccountStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "\"status\" is one of "
                                                + Arrays.toString(AccountStatus.values())
                                                + "."));
    }

    /**
     * A place in the order of the list.
     *
     * @param userNameKey folded user name
     * @param id breaks ties
     */
    record Position(String userNameKey, UUID id) {

        static final Position START = new Position("", new UUID(0, 0));

        private static final int ID_LENGTH = 36;

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + userNameKey).getBytes(StandardCharsets.UTF_8));
        }

        static Position read(String text) {
            try {
                String plain =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                String key = plain.substring(ID_LENGTH);
                if (!InputText.isStorable(key)) {
                    throw new IllegalArgumentException("control characters");
                }
                return new Position(key, UUID.fromString(plain.substring(0, ID_LENGTH)));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                throw ProblemException.invalid(
                        "\"after\" is not the \"next\" of a page that this service gave.");
            }
        }
    }
}
