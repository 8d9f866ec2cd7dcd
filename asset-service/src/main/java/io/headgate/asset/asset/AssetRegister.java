package io.headgate.asset.asset;

import io.headgate.asset.access.Caller;
import io.headgate.asset.audit.AuditAction;
import io.headgate.asset.audit.AuditEntry;
import io.headgate.asset.audit.AuditLog;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.problem.ProblemType;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Records, changes and removes assets. */
@ApplicationScoped
public class AssetRegister {

    private static final String SUBJECT = "asset";

    private final TenantTransactions transactions;
    private final AssetRepository repository;
    private final AssetQueries queries;
    private final AuditLog auditLog;
    private final Clock clock;

    /** Over the repository. */
    AssetRegister(
            TenantTransactions transactions,
            AssetRepository repository,
            AssetQueries queries,
            AuditLog auditLog,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.queries = queries;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    AssetSnapshot create(TenantId tenant, Caller caller, AssetDetails.Checked details) {
        return transactions.inTenant(
                tenant,
                connection -> {
                    if (repository.byTag(tenant, details.tag()).isPresent()) {
                        throw tagInUse(details.tag());
                    }
                    Asset asset = new Asset(tenant, UUID.randomUUID(), details, clock.instant());
                    repository.persist(asset);
                    flush(details.tag());
                    AssetSnapshot after = asset.snapshot();
                    log(connection, tenant, caller, AuditAction.ASSET_CREATED, null, after);
                    return after;
                });
    }

    AssetSnapshot change(TenantId tenant, Caller caller, Addressed asset, AssetDetails.Checked to) {
        return transactions.inTenant(
                tenant,
                connection -> {
                    Asset held = locked(tenant, asset);
                    AssetSnapshot before = held.snapshot();
                    if (to.status() == AssetStatus.ARCHIVED
                            && queries.isCheckedOut(connection, tenant, before.id())) {
                        throw ProblemException.conflict(
                                "The asset \"%s\" is checked out; check it in before archiving it."
                                        .formatted(before.tag()));
                    }
                    held.describe(to, clock.instant());
                    flush(to.tag());
                    AssetSnapshot after = held.snapshot();
                    log(connection, tenant, caller, AuditAction.ASSET_CHANGED, before, after);
                    return after;
                });
    }

    void remove(TenantId tenant, Caller caller, Addressed asset) {
        transactions.inTenant(
                tenant,
                connection -> {
                    Asset held = locked(tenant, asset);
                    AssetSnapshot before = held.snapshot();
                    if (queries.hasLedger(connection, tenant, before.id())) {
                        throw ProblemException.conflict(
                                "The asset \"%s\" has a custody history, which is kept; set its status to ARCHIVED instead."
                                        .formatted(before.tag()));
                    }
                    repository.delete(held);
                    repository.flush();
                    log(connection, tenant, caller, AuditAction.ASSET_DELETED, before, null);
                    return before;
                });
    }

    /**
     * The asset of this tag, within the open transaction.
     *
     * @throws ProblemException if the tenant has no such asset
     */
    public AssetSnapshot find(TenantId tenant, String tag) {
        return repository
                .byTag(tenant, tag)
                .orElseThrow(() -> AssetQueries.unknown(tag))
                .snapshot();
    }

    /**
     * The asset of this tag, locked until the open transaction ends.
     *
     * @throws ProblemException if the tenant has no such asset
     */
    public AssetSnapshot lock(TenantId tenant, String tag) {
        return locked(tenant, new Addressed(tag, null)).snapshot();
    }

    /** Puts an asset that the open transaction has locked into another status. */
    public void settle(TenantId tenant, String tag, AssetStatus next) {
        locked(tenant, new Addressed(tag, null)).settle(next, clock.instant());
    }

    private Asset locked(TenantId tenant, Addressed asset) {
        Asset held =
                repository
                        .lockByTag(tenant, asset.tag())
                        .orElseThrow(() -> AssetQueries.unknown(asset.tag()));
        Integer expected = asset.version();
        if (expected != null && expected != held.snapshot().version()) {
            throw new ProblemException(
                    ProblemType.STALE,
                    "The asset \"%s\" was changed meanwhile; read it again and repeat the change."
                            .formatted(asset.tag()));
        }
        return held;
    }

    private void flush(String tag) {
        try {
            repository.flush();
        } catch (ConstraintViolationException e) {
            throw tagInUse(tag);
        }
    }

    private void log(
            Connection connection,
            TenantId tenant,
            Caller caller,
            AuditAction action,
            @Nullable AssetSnapshot before,
            @Nullable AssetSnapshot after)
            throws SQLException {
        AssetSnapshot known = after == null ? before : after;
        String tag = known == null ? "" : known.tag();
        auditLog.record(
                connection, tenant, caller, new AuditEntry(action, SUBJECT, tag, before, after));
    }

    private static ProblemException tagInUse(String tag) {
        return ProblemException.conflict(
                "Another asset of this tenant has the tag \"%s\"; tags are unique whatever their case. Choose another."
                        .formatted(tag));
    }

    /**
     * Which asset, and optionally which version of it, the caller means.
     *
     * @param tag the inventory tag
     * @param version only if it still has this version
     */
    record Addressed(String tag, @Nullable Integer version) {}
}
