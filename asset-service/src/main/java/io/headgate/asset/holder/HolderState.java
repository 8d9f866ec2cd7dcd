package io.headgate.asset.holder;

import io.headgate.asset.storage.FoldedKey;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.Profile;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.TenantId;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A holder as an event describes it, ready to be stored.
 *
 * @param tenant the tenant
 * @param subAccount which sub-account
 * @param revision states not above the one held are dropped
 * @param status where the account stands
 * @param since when it was put there
 * @param person what is known of the person
 * @param role the effective role; absent after erasure
 */
public record HolderState(
        TenantId tenant,
        SubAccountId subAccount,
        long revision,
        AccountStatus status,
        Instant since,
        Person person,
        @Nullable String role) {

    private static final int PSEUDONYM_DIGITS = 8;

    /** Reads a state; one of a deleted account is an erasure. */
    public static HolderState of(SubAccountState state) {
        boolean erased = state.status() == AccountStatus.DELETED;
        return new HolderState(
                state.tenant(),
                state.subAccount(),
                state.revision(),
                state.status(),
                state.cause().at(),
                erased ? Person.pseudonym(state.subAccount()) : Person.of(state.profile()),
                erased ? null : state.role().name());
    }

    /** What an erasure leaves: a pseudonym, so that the ledger keeps its meaning. */
    public static HolderState of(Erased erased, Instant at) {
        SubAccountId id = new SubAccountId(erased.id());
        return new HolderState(
                erased.tenant(),
                id,
                erased.revision(),
                AccountStatus.DELETED,
                at,
                Person.pseudonym(id),
                null);
    }

    /**
     * What a holder shows of a person.
     *
     * @param name the best name there is: display name, else given and family name, else user name
     */
    record Person(
            String name,
            @Nullable String familyName,
            @Nullable String userName,
            @Nullable String email,
            @Nullable String department,
            @Nullable String title,
            @Nullable String location,
            @Nullable SubAccountId manager) {

        static Person of(Profile profile) {
            return new Person(
                    name(profile),
                    profile.familyName(),
                    profile.userName(),
                    profile.email(),
                    profile.department(),
                    profile.title(),
                    profile.location(),
                    profile.manager());
        }

        static Person pseudonym(SubAccountId id) {
            String name = "Former holder " + id.toString().substring(0, PSEUDONYM_DIGITS);
            return new Person(name, null, null, null, null, null, null, null);
        }

        String nameKey() {
            return FoldedKey.of(name);
        }

        @Nullable String familyKey() {
            return key(familyName);
        }

        @Nullable String userKey() {
            return key(userName);
        }

        @Nullable String emailKey() {
            return key(email);
        }

        private static @Nullable String key(@Nullable String text) {
            return text == null ? null : FoldedKey.of(text);
        }

        private static String name(Profile profile) {
            String display = profile.displayName();
            if (display != null && !display.isBlank()) {
                return display;
            }
            String full =
                    Stream.of(profile.givenName(), profile.familyName())
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(" "));
            return full.isEmpty() ? profile.userName() : full;
        }
    }
}
