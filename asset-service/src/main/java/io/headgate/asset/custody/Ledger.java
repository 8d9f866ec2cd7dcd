package io.headgate.asset.custody;

import io.headgate.asset.paging.Cursor;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger's rows. A line is opened and closed once; nothing else is possible to this role. */
@ApplicationScoped
class Ledger {

    private static final String COLUMNS =
            """
            select c.*, a.tag, h.name as holder_name
            from custody c
            join asset a on a.tenant_id = c.tenant_id and a.asset_id = c.asset_id
            left join holder h on h.tenant_id = c.tenant_id and h.sub_account_id = c.sub_account_id
            """;

    /** The open line of an asset. Index: custody_open. */
    Optional<Custody> open(Connection connection, TenantId tenant, UUID asset) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS
                                + "where c.tenant_id = ? and c.asset_id = ? and c.closed_at is null")) {
            Rows.bind(select, tenant.value(), asset);
            return Rows.first(select, Ledger::custody);
        }
    }

    Optional<Custody> find(Connection connection, TenantId tenant, UUID custody)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS + "where c.tenant_id = ? and c.custody_id = ?")) {
            Rows.bind(select, tenant.value(), custody);
            return Rows.first(select, Ledger::custody);
        }
    }

    /** Opens a line. */
    void open(Connection connection, TenantId tenant, UUID asset, Custody line)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into custody (tenant_id, custody_id, asset_id, sub_account_id, location,
                            opened_at, opened_by, due_at, condition_out, note_out)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            Rows.bind(
                    insert,
                    tenant.value(),
                    line.id(),
                    asset,
                    line.subAccount(),
                    line.location(),
                    line.openedAt(),
                    line.openedBy(),
                    line.dueAt(),
                    line.conditionOut(),
                    line.noteOut());
            insert.executeUpdate();
        }
    }

    /** Closes an open line. */
    void close(Connection connection, TenantId tenant, UUID custody, Closing closing)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        """
                        update custody set closed_at = greatest(?, opened_at), closed_by = ?, condition_in = ?, note_in = ?
                        where tenant_id = ? and custody_id = ? and closed_at is null
                        """)) {
            Rows.bind(
                    update,
                    closing.at(),
                    closing.by(),
                    closing.how().condition(),
                    closing.how().note(),
                    tenant.value(),
                    custody);
            update.executeUpdate();
        }
    }

    /** The lines of an asset, newest first. Index: custody_by_asset. */
    Page<Custody> ofAsset(Connection connection, TenantId tenant, UUID asset, PageRequest request)
            throws SQLException {
        List<String> place = request.place("+infinity", new UUID(-1, -1).toString());
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS
                                + """
                                where c.tenant_id = ? and c.asset_id = ?
                                    and (c.opened_at, c.custody_id) < (?::timestamptz, ?)
                                order by c.opened_at desc, c.custody_id desc limit ?
                                """)) {
            Rows.bind(
                    select,
                    tenant.value(),
                    asset,
                    moment(place.getFirst()),
                    PageRequest.id(place.getLast()),
                    request.rows());
            return Page.of(
                    Rows.all(select, Ledger::custody),
                    request.limit(),
                    line -> Cursor.of(line.openedAt().toString(), line.id().toString()));
        }
    }

    private static String moment(String part) {
        return part.equals("+infinity") ? part : PageRequest.time(part).toString();
    }

    private static Custody custody(ResultSet row) throws SQLException {
        return new Custody(
                row.getObject("custody_id", UUID.class),
                row.getString("tag"),
                Rows.uuid(row, "sub_account_id"),
                row.getString("holder_name"),
                row.getString("location"),
                Rows.time(row, "opened_at"),
                row.getString("opened_by"),
                Rows.instant(row, "due_at"),
                row.getString("condition_out"),
                row.getString("note_out"),
                Rows.instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("condition_in"),
                row.getString("note_in"));
    }

    /** When, by whom and how a line is closed. */
    record Closing(Instant at, String by, CheckIn how) {}
}
