package io.headgate.asset.intake;

import io.headgate.asset.holder.HolderMirror;
import io.headgate.asset.holder.HolderState;
import io.headgate.asset.tenant.Tenants;
import io.headgate.events.contract.Erased;
import io.headgate.events.contract.EventKey;
import io.headgate.events.contract.SubAccountState;
import io.headgate.events.contract.TenantState;
import io.headgate.events.intake.Projection;
import io.headgate.events.intake.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes tenants and holders of events: of each key in a batch only the newest state counts. */
@ApplicationScoped
public class HolderProjection implements Projection {

    private final Tenants tenants;
    private final HolderMirror holders;
    private final IntakeTelemetry telemetry;

    /** Into these mirrors. */
    public HolderProjection(Tenants tenants, HolderMirror holders, IntakeTelemetry telemetry) {
        this.tenants = tenants;
        this.holders = holders;
        this.telemetry = telemetry;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<TenantState> tenantStates = new ArrayList<>();
        List<HolderState> holderStates = new ArrayList<>();
        for (ReceivedEvent event : newest(events)) {
            switch (event.type()) {
                case TENANT_STATE -> tenantStates.add(event.state(TenantState.class));
                case SUB_ACCOUNT_STATE ->
                        holderStates.add(HolderState.of(event.state(SubAccountState.class)));
                case SUB_ACCOUNT_ERASED ->
                        holderStates.add(HolderState.of(event.state(Erased.class), event.time()));
                case ACCOUNT_STATE, ACCOUNT_ERASED, GROUP_STATE, GROUP_GONE -> {
                    // The tenant-service hears these on its own topic; here they mean nothing.
                }
            }
        }
        tenants.apply(connection, tenantStates);
        holders.apply(connection, holderStates);
    }

    @Override
    public void applied(List<ReceivedEvent> events) {
        telemetry.applied(events);
    }

    private static Collection<ReceivedEvent> newest(List<ReceivedEvent> events) {
        Map<EventKey, ReceivedEvent> newest = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            newest.merge(
                    event.key(),
                    event,
                    (held, next) -> next.revision() > held.revision() ? next : held);
        }
        return newest.values();
    }
}
