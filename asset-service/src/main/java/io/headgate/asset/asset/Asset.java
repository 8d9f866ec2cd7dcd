package io.headgate.asset.asset;

import io.headgate.asset.storage.FoldedKey;
import io.headgate.events.contract.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of equipment. */
@Entity
@Table(name = "asset")
class Asset {

    @EmbeddedId private AssetKey key;

    @Column private String tag;
    @Column private String tagKey;
    private @Nullable String serial;
    @Column private @Nullable String serialKey;
    @Column private String category;
    @Column private String categoryKey;
    @Column private String model;
    @Column private String modelKey;

    @Column
    @Enumerated(EnumType.STRING)
    private AssetStatus status;

    private @Nullable String location;
    private @Nullable LocalDate purchaseDate;
    private @Nullable BigDecimal purchasePrice;
    private @Nullable LocalDate warrantyUntil;
    private @Nullable String notes;
    @Version private int version;
    @Column private Instant createdAt;
    @Column private Instant changedAt;

    /** For Hibernate. */
    protected Asset() {}

    Asset(TenantId tenant, UUID id, AssetDetails.Checked details, Instant now) {
        this.key = new AssetKey(tenant.value(), id);
        this.createdAt = now;
        describe(details, now);
    }

    final void describe(AssetDetails.Checked details, Instant now) {
        tag = details.tag();
        tagKey = FoldedKey.of(details.tag());
        serial = details.serial();
        serialKey = details.serial() == null ? null : FoldedKey.of(details.serial());
        category = details.category();
        categoryKey = FoldedKey.of(details.category());
        model = details.model();
        modelKey = FoldedKey.of(details.model());
        status = details.status();
        location = details.location();
        purchaseDate = details.purchaseDate();
        purchasePrice = details.purchasePrice();
        warrantyUntil = details.warrantyUntil();
        notes = details.notes();
        changedAt = now;
    }

    void settle(AssetStatus next, Instant now) {
        status = next;
        changedAt = now;
    }

    AssetSnapshot snapshot() {
        return new AssetSnapshot(
                key.assetId(),
                new AssetDetails.Checked(
                        tag,
                        serial,
                        category,
                        model,
                        status,
                        location,
                        purchaseDate,
                        purchasePrice,
                        warrantyUntil,
                        notes),
                version,
                createdAt,
                changedAt);
    }
}
