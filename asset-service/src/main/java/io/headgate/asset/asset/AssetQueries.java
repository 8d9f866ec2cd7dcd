package io.headgate.asset.asset;

import io.headgate.asset.paging.Cursor;
import io.headgate.asset.paging.Page;
import io.headgate.asset.paging.PageRequest;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.FoldedKey;
import io.headgate.asset.storage.Rows;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads assets together with who has them. */
@ApplicationScoped
public class AssetQueries {

    private static final String COLUMNS =
            """
            select a.*, c.custody_id, c.sub_account_id, c.location as custody_location, c.opened_at, c.due_at,
                h.name as holder_name
            from asset a
            left join custody c on c.tenant_id = a.tenant_id and c.asset_id = a.asset_id and c.closed_at is null
            left join holder h on h.tenant_id = c.tenant_id and h.sub_account_id = c.sub_account_id
            """;

    private static final String ONE = COLUMNS + "where a.tenant_id = ? and a.tag_key = ?";

    /* Indexes: asset_by_tag; with a search asset_by_tag, _serial and _model combined; asset_by_category. */
    private static final String SEARCH =
            COLUMNS
                    + """
                    where a.tenant_id = ? and a.tag_key > ?
                        and (?::text is null or a.status = ?)
                        and (?::text is null or a.category_key = ?)
                        and (?::text is null
                            or (a.tag_key >= ? and a.tag_key < ?)
                            or (a.serial_key >= ? and a.serial_key < ?)
                            or (a.model_key >= ? and a.model_key < ?))
                    order by a.tag_key limit ?
                    """;

    /** Assets by tag. */
    Page<AssetView> search(
            Connection connection, TenantId tenant, Filter filter, PageRequest request)
            throws SQLException {
        String status = filter.status() == null ? null : filter.status().name();
        String category = key(filter.category());
        String from = key(filter.search());
        String to = from + FoldedKey.ABOVE;
        try (PreparedStatement select = connection.prepareStatement(SEARCH)) {
            Rows.bind(
                    select,
                    tenant.value(),
                    request.place("").getFirst(),
                    status,
                    status,
                    category,
                    category,
                    from,
                    from,
                    to,
                    from,
                    to,
                    from,
                    to,
                    request.rows());
            return Page.of(
                    Rows.all(select, AssetQueries::view),
                    request.limit(),
                    view -> Cursor.of(FoldedKey.of(view.asset().tag())));
        }
    }

    /**
     * The asset of this tag.
     *
     * @throws ProblemException if the tenant has no such asset
     */
    AssetView view(Connection connection, TenantId tenant, String tag) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            Rows.bind(select, tenant.value(), FoldedKey.of(tag));
            return Rows.first(select, AssetQueries::view).orElseThrow(() -> unknown(tag));
        }
    }

    boolean isCheckedOut(Connection connection, TenantId tenant, UUID asset) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select 1 from custody where tenant_id = ? and asset_id = ? and closed_at is null
                        """)) {
            Rows.bind(select, tenant.value(), asset);
            return Rows.first(select, row -> row.getInt(1)).isPresent();
        }
    }

    boolean hasLedger(Connection connection, TenantId tenant, UUID asset) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select 1 from custody where tenant_id = ? and asset_id = ? limit 1")) {
            Rows.bind(select, tenant.value(), asset);
            return Rows.first(select, row -> row.getInt(1)).isPresent();
        }
    }

    /** The answer to a tag that the tenant does not have. */
    public static ProblemException unknown(String tag) {
        return ProblemException.notFound("The asset \"" + tag + "\"");
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null || text.isBlank() ? null : FoldedKey.of(text);
    }

    private static AssetView view(ResultSet row) throws SQLException {
        UUID custody = Rows.uuid(row, "custody_id");
        return new AssetView(
                new AssetSnapshot(
                        row.getObject("asset_id", UUID.class),
                        details(row),
                        row.getInt("version"),
                        Rows.time(row, "created_at"),
                        Rows.time(row, "changed_at")),
                custody == null
                        ? null
                        : new AssetView.Present(
                                custody,
                                Rows.uuid(row, "sub_account_id"),
                                row.getString("holder_name"),
                                row.getString("custody_location"),
                                Rows.time(row, "opened_at"),
                                Rows.instant(row, "due_at")));
    }

    private static AssetDetails.Checked details(ResultSet row) throws SQLException {
        return new AssetDetails.Checked(
                row.getString("tag"),
                row.getString("serial"),
                row.getString("category"),
                row.getString("model"),
                AssetStatus.valueOf(row.getString("status")),
                row.getString("location"),
                row.getObject("purchase_date", LocalDate.class),
                row.getBigDecimal("purchase_price"),
                row.getObject("warranty_until", LocalDate.class),
                row.getString("notes"));
    }

    /**
     * Which assets are wanted.
     *
     * @param search what the tag, serial number or model begins with
     * @param status only those
     * @param category only this one, whatever its case
     */
    record Filter(
            @Nullable String search, @Nullable AssetStatus status, @Nullable String category) {}
}
