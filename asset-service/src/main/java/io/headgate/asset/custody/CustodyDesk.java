package io.headgate.asset.custody;

import io.headgate.asset.access.Caller;
import io.headgate.asset.asset.AssetRegister;
import io.headgate.asset.asset.AssetSnapshot;
import io.headgate.asset.audit.AuditAction;
import io.headgate.asset.audit.AuditEntry;
import io.headgate.asset.audit.AuditLog;
import io.headgate.asset.holder.Holder;
import io.headgate.asset.holder.Holders;
import io.headgate.asset.problem.ProblemException;
import io.headgate.asset.storage.StorageException;
import io.headgate.asset.storage.TenantTransactions;
import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands equipment out and takes it back. */
@ApplicationScoped
public class CustodyDesk {

    private static final String SUBJECT = "asset";

    private final TenantTransactions transactions;
    private final AssetRegister assets;
    private final Holders holders;
    private final Ledger ledger;
    private final AuditLog auditLog;
    private final Clock clock;

    /** Over the ledger. */
    CustodyDesk(
            TenantTransactions transactions,
            AssetRegister assets,
            Holders holders,
            Ledger ledger,
            AuditLog auditLog,
            Clock clock) {
        this.transactions = transactions;
        this.assets = assets;
        this.holders = holders;
        this.ledger = ledger;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * Hands an asset out. The asset's row stays locked meanwhile, so of many who want it one gets
     * it; the holder's row too, so nobody is disabled unseen.
     *
     * @throws ProblemException with every reason against it
     */
    Custody checkOut(TenantId tenant, Caller caller, String tag, CheckOut wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CheckOut checked = wanted.checked(now);
        try {
            return transactions.inTenant(
                    tenant,
                    connection -> {
                        AssetSnapshot asset = assets.lock(tenant, tag);
                        Custody present = ledger.open(connection, tenant, asset.id()).orElse(null);
                        Holder recipient = recipient(connection, tenant, checked.subAccount());
                        allow(
                                CheckOutPolicy.decide(
                                        asset.status(),
                                        present,
                                        recipient == null ? null : recipient.status()));
                        Custody line = line(asset, recipient, checked, caller, now);
                        ledger.open(connection, tenant, asset.id(), line);
                        log(connection, tenant, caller, AuditAction.CHECKED_OUT, null, line);
                        return line;
                    });
        } catch (StorageException e) {
            if (e.isUniqueViolation()) {
                throw ProblemException.refused(
                        "The asset \"%s\" was checked out at the same moment by somebody else."
                                .formatted(tag),
                        List.of("ALREADY_CHECKED_OUT"));
            }
            throw e;
        }
    }

    /**
     * Takes an asset back.
     *
     * @throws ProblemException if it is not out
     */
    Custody checkIn(TenantId tenant, Caller caller, String tag, CheckIn how) {
        CheckIn checked = how.checked();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.inTenant(
                tenant,
                connection -> {
                    AssetSnapshot asset = assets.lock(tenant, tag);
                    Custody before =
                            ledger.open(connection, tenant, asset.id())
                                    .orElseThrow(() -> notOut(asset.tag()));
                    ledger.close(
                            connection,
                            tenant,
                            before.id(),
                            new Ledger.Closing(now, caller.name(), checked));
                    if (checked.nextStatus() != null) {
                        assets.settle(tenant, tag, checked.nextStatus());
                    }
                    Custody after = ledger.find(connection, tenant, before.id()).orElseThrow();
                    log(connection, tenant, caller, AuditAction.CHECKED_IN, before, after);
                    return after;
                });
    }

    private @Nullable Holder recipient(
            Connection connection, TenantId tenant, @Nullable SubAccountId id) throws SQLException {
        if (id == null) {
            return null;
        }
        return holders.hold(connection, tenant, id)
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "subAccount",
                                        "\"%s\" is not a sub-account of this tenant; look it up under holders."
                                                .formatted(id)));
    }

    private static void allow(CheckOutDecision decision) {
        switch (decision) {
            case CheckOutDecision.Allowed() -> {
                // Go on.
            }
            case CheckOutDecision.Refused(List<CheckOutRefusal> reasons) ->
                    throw ProblemException.refused(
                            reasons.stream()
                                    .map(CheckOutRefusal::text)
                                    .collect(Collectors.joining(" ")),
                            reasons.stream().map(CheckOutRefusal::code).toList());
        }
    }

    private static Custody line(
            AssetSnapshot asset,
            @Nullable Holder recipient,
            CheckOut wanted,
            Caller caller,
            Instant now) {
        return new Custody(
                UUID.randomUUID(),
                asset.tag(),
                recipient == null ? null : recipient.subAccount().value(),
                recipient == null ? null : recipient.name(),
                wanted.location(),
                now,
                caller.name(),
                wanted.dueAt(),
                wanted.condition(),
                wanted.note(),
                null,
                null,
                null,
                null);
    }

    private void log(
            Connection connection,
            TenantId tenant,
            Caller caller,
            AuditAction action,
            @Nullable Custody before,
            Custody after)
            throws SQLException {
        auditLog.record(
                connection,
                tenant,
                caller,
                new AuditEntry(
                        action,
                        SUBJECT,
                        after.tag(),
                        before == null ? null : before.withoutName(),
                        after.withoutName()));
    }

    private static ProblemException notOut(String tag) {
        return ProblemException.refused(
                "The asset \"%s\" is not checked out, so it cannot be checked in.".formatted(tag),
                List.of("NOT_CHECKED_OUT"));
    }
}
