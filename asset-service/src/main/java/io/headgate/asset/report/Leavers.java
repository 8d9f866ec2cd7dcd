package io.headgate.asset.report;

import io.headgate.asset.paging.Cursor;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.storage.FoldedKey;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.AccountStatus;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The report "disabled users with equipment". Its cost is that of the people concerned, not of the
 * inventory: it starts at holder_not_active, and reaches their items through
 * custody_open_by_holder.
 */
@ApplicationScoped
class Leavers {

    private static final String NONE = new UUID(0, 0).toString();

    /** How many lines there are. */
    long count(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select count(*) from holder h
                        join custody c on c.tenant_id = h.tenant_id and c.sub_account_id = h.sub_account_id
                            and c.closed_at is null
                        where h.tenant_id = ? and h.status <> 'ACTIVE'
                        """)) {
            Rows.bind(select, tenant.value());
            return Rows.first(select, row -> row.getLong(1)).orElse(0L);
        }
    }

    /** Lines by person and tag. */
    Page<HeldByLeaver> page(Connection connection, TenantId tenant, PageRequest request)
            throws SQLException {
        List<String> place = request.place("", NONE, "");
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select h.sub_account_id, h.name, h.email, h.department, h.status, h.status_since,
                            m.name as manager_name, a.tag, a.model, a.serial, c.due_at
                        from holder h
                        join custody c on c.tenant_id = h.tenant_id and c.sub_account_id = h.sub_account_id
                            and c.closed_at is null
                        join asset a on a.tenant_id = c.tenant_id and a.asset_id = c.asset_id
                        left join holder m on m.tenant_id = h.tenant_id and m.sub_account_id = h.manager_id
                        where h.tenant_id = ? and h.status <> 'ACTIVE'
                            and (h.name_key, h.sub_account_id) >= (?, ?)
                            and (h.name_key, h.sub_account_id, a.tag_key) > (?, ?, ?)
                        order by h.name_key, h.sub_account_id, a.tag_key limit ?
                        """)) {
            UUID person = PageRequest.id(place.get(1));
            Rows.bind(
                    select,
                    tenant.value(),
                    place.getFirst(),
                    person,
                    place.getFirst(),
                    person,
                    place.getLast(),
                    request.rows());
            return Page.of(Rows.all(select, Leavers::line), request.limit(), Leavers::cursor);
        }
    }

    private static Cursor cursor(HeldByLeaver line) {
        return Cursor.of(
                FoldedKey.of(line.person()),
                line.subAccount().toString(),
                FoldedKey.of(line.assetTag()));
    }

    private static HeldByLeaver line(ResultSet row) throws SQLException {
        return new HeldByLeaver(
                row.getObject("sub_account_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("department"),
                row.getString("manager_name"),
                AccountStatus.valueOf(row.getString("status")),
                Rows.time(row, "status_since"),
                row.getString("tag"),
                row.getString("model"),
                row.getString("serial"),
                Rows.instant(row, "due_at"));
    }
}
