package io.headgate.asset.holder;

import io.headgate.events.contract.SubAccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps holders as the tenant-service describes them. */
@ApplicationScoped
public class HolderMirror {

    /** The columns in the order of the statement, each as text. */
    private static final List<Function<HolderState, @Nullable Object>> COLUMNS =
            List.of(
                    HolderState::tenant,
                    HolderState::subAccount,
                    HolderState::revision,
                    HolderState::status,
                    HolderState::since,
                    state -> state.person().name(),
                    state -> state.person().nameKey(),
                    state -> state.person().familyKey(),
                    state -> state.person().userName(),
                    state -> state.person().userKey(),
                    state -> state.person().email(),
                    state -> state.person().emailKey(),
                    state -> state.person().department(),
                    state -> state.person().title(),
                    state -> state.person().location(),
                    state -> manager(state.person()),
                    HolderState::role);

    /**
     * Takes over states above the revisions held, all with one statement; the rest is dropped.
     * {@code status_since} stays while the status does.
     *
     * @param states at most one a holder
     */
    public void apply(Connection connection, List<HolderState> states) throws SQLException {
        if (states.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        """
                        insert into holder as h (tenant_id, sub_account_id, revision, status, status_since,
                            name, name_key, family_key, user_name, user_key, email, email_key,
                            department, title, location, manager_id, role)
                        select * from unnest(?::text[]::uuid[], ?::text[]::uuid[], ?::text[]::bigint[], ?::text[],
                            ?::text[]::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::uuid[], ?::text[])
                        on conflict (tenant_id, sub_account_id) do update set
                            revision = excluded.revision, status = excluded.status,
                            status_since = case when h.status = excluded.status then h.status_since
                                else excluded.status_since end,
                            name = excluded.name, name_key = excluded.name_key, family_key = excluded.family_key,
                            user_name = excluded.user_name, user_key = excluded.user_key,
                            email = excluded.email, email_key = excluded.email_key,
                            department = excluded.department, title = excluded.title,
                            location = excluded.location, manager_id = excluded.manager_id, role = excluded.role
                        where h.revision < excluded.revision
                        """)) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                upsert.setArray(
                        column + 1,
                        connection.createArrayOf("text", texts(states, COLUMNS.get(column))));
            }
            upsert.executeUpdate();
        }
    }

    private static @Nullable Object[] texts(
            List<HolderState> states, Function<HolderState, @Nullable Object> column) {
        @Nullable Object[] texts = new @Nullable Object[states.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(states.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static @Nullable SubAccountId manager(HolderState.Person person) {
        return person.manager();
    }
}
