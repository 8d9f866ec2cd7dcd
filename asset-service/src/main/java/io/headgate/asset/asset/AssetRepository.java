package io.headgate.asset.asset;

import io.headgate.asset.storage.FoldedKey;
import io.headgate.events.contract.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Assets by their tag. */
@ApplicationScoped
class AssetRepository implements PanacheRepositoryBase<Asset, AssetKey> {

    private static final String BY_TAG = "key.tenantId = ?1 and tagKey = ?2";

    Optional<Asset> byTag(TenantId tenant, String tag) {
        return find(BY_TAG, tenant.value(), FoldedKey.of(tag)).firstResultOptional();
    }

    /** Everybody else who wants to change it waits until the transaction ends. */
    Optional<Asset> lockByTag(TenantId tenant, String tag) {
        return find(BY_TAG, tenant.value(), FoldedKey.of(tag))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
