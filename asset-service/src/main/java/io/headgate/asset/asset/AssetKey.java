package io.headgate.asset.asset;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The key of an asset: the tenant first, as in every table.
 *
 * @param tenantId the tenant
 * @param assetId the asset; stays when the tag changes
 */
@Embeddable
public record AssetKey(UUID tenantId, UUID assetId) {}
