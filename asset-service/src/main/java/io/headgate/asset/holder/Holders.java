package io.headgate.asset.holder;

import io.headgate.asset.paging.Cursor;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.storage.FoldedKey;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads holders. */
@ApplicationScoped
public class Holders {

    private static final String COLUMNS =
            """
            select h.*, m.name as manager_name,
                (select count(*) from custody c where c.tenant_id = h.tenant_id
                    and c.sub_account_id = h.sub_account_id and c.closed_at is null) as holding
            from holder h
            left join holder m on m.tenant_id = h.tenant_id and m.sub_account_id = h.manager_id
            """;

    private static final String ONE = COLUMNS + "where h.tenant_id = ? and h.sub_account_id = ?";

    /* Indexes: holder_by_name without a search; with one, holder_by_name, _family, _user and _email combined. */
    private static final String SEARCH =
            COLUMNS
                    + """
                    where h.tenant_id = ? and (h.name_key, h.sub_account_id) > (?, ?)
                        and (?::text is null or h.status = ?)
                        and (?::text is null
                            or (h.name_key >= ? and h.name_key < ?)
                            or (h.family_key >= ? and h.family_key < ?)
                            or (h.user_key >= ? and h.user_key < ?)
                            or (h.email_key >= ? and h.email_key < ?))
                    order by h.name_key, h.sub_account_id limit ?
                    """;

    /**
     * Holders by name.
     *
     * @param search what the name, family name, user name or e-mail address begins with
     * @param status only those
     */
    Page<Holder> search(
            Connection connection,
            TenantId tenant,
            @Nullable String search,
            @Nullable AccountStatus status,
            PageRequest request)
            throws SQLException {
        List<String> place = request.place("", new UUID(0, 0).toString());
        String from = search == null || search.isBlank() ? null : FoldedKey.of(search);
        String to = from + FoldedKey.ABOVE;
        String only = status == null ? null : status.name();
        try (PreparedStatement select = connection.prepareStatement(SEARCH)) {
            Rows.bind(
                    select,
                    tenant.value(),
                    place.getFirst(),
                    PageRequest.id(place.getLast()),
                    only,
                    only,
                    from,
                    from,
                    to,
                    from,
                    to,
                    from,
                    to,
                    from,
                    to,
                    request.rows());
            return Page.of(
                    Rows.all(select, Holders::holder),
                    request.limit(),
                    holder ->
                            Cursor.of(FoldedKey.of(holder.name()), holder.subAccount().toString()));
        }
    }

    /** One holder, if this tenant has it. */
    public Optional<Holder> find(Connection connection, TenantId tenant, SubAccountId id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            Rows.bind(select, tenant.value(), id.value());
            return Rows.first(select, Holders::holder);
        }
    }

    /**
     * One holder, whose status then stays until the transaction ends: events that would change it
     * wait.
     */
    public Optional<Holder> hold(Connection connection, TenantId tenant, SubAccountId id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE + " for share of h")) {
            Rows.bind(select, tenant.value(), id.value());
            return Rows.first(select, Holders::holder);
        }
    }

    /** What a holder has now, oldest first. */
    List<HeldItem> items(Connection connection, TenantId tenant, SubAccountId id)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select c.*, a.tag, a.category, a.model, a.serial from custody c
                        join asset a on a.tenant_id = c.tenant_id and a.asset_id = c.asset_id
                        where c.tenant_id = ? and c.sub_account_id = ? and c.closed_at is null
                        order by c.opened_at, a.tag_key
                        """)) {
            Rows.bind(select, tenant.value(), id.value());
            return Rows.all(select, Holders::item);
        }
    }

    private static Holder holder(ResultSet row) throws SQLException {
        UUID manager = Rows.uuid(row, "manager_id");
        return new Holder(
                SubAccountId.of(row.getString("sub_account_id")),
                row.getString("name"),
                row.getString("user_name"),
                row.getString("email"),
                row.getString("department"),
                row.getString("title"),
                row.getString("location"),
                manager == null ? null : new Holder.Manager(manager, row.getString("manager_name")),
                AccountStatus.valueOf(row.getString("status")),
                Rows.time(row, "status_since"),
                row.getString("role"),
                row.getLong("holding"));
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        return new HeldItem(
                row.getObject("custody_id", UUID.class),
                row.getString("tag"),
                row.getString("category"),
                row.getString("model"),
                row.getString("serial"),
                Rows.time(row, "opened_at"),
                Rows.instant(row, "due_at"),
                row.getString("condition_out"),
                row.getString("note_out"));
    }
}
