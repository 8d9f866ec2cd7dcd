package io.headgate.tenant.publishing;

import io.headgate.events.contract.EventType;
import io.headgate.events.publishing.Publication;
import io.headgate.events.publishing.PublicationSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tenants and sub-accounts that Kafka has not acknowledged. The first shard sends tenants too. */
@ApplicationScoped
class UnpublishedStates implements PublicationSource {

    private static final int FIRST_SHARD = 0;

    private final UnpublishedTenants tenants;
    private final UnpublishedAccounts accounts;

    UnpublishedStates(UnpublishedTenants tenants, UnpublishedAccounts accounts) {
        this.tenants = tenants;
        this.accounts = accounts;
    }

    @Override
    public List<Publication> unpublished(Connection connection, int shard, int limit)
            throws SQLException {
        List<Publication> all = new ArrayList<>();
        if (shard == FIRST_SHARD) {
            all.addAll(tenants.unpublished(connection, limit));
        }
        all.addAll(accounts.unpublished(connection, shard, limit - all.size()));
        return all;
    }

    @Override
    public void acknowledge(Connection connection, List<Publication> sent) throws SQLException {
        Map<Boolean, List<Publication>> byKind =
                sent.stream().collect(Collectors.partitioningBy(UnpublishedStates::isTenant));
        tenants.acknowledge(connection, byKind.getOrDefault(true, List.of()));
        accounts.acknowledge(connection, byKind.getOrDefault(false, List.of()));
    }

    @Override
    public void park(Connection connection, Publication publication, String reason)
            throws SQLException {
        if (isTenant(publication)) {
            tenants.acknowledge(connection, List.of(publication));
        } else {
            accounts.refuse(connection, publication, reason);
        }
    }

    private static boolean isTenant(Publication publication) {
        return publication.headers().type() == EventType.TENANT_STATE;
    }
}
