package io.headgate.events.contract;

import io.headgate.events.contract.EventType.Entity;
import java.util.Arrays;
import java.util.UUID;

/**
 * The key of a record: {@code <tenant>/<entity>/<id>}. A compacted topic keeps the newest record of
 * each key, so one key stands for one thing, whichever type its events have.
 *
 * @param tenant whose data the record carries
 * @param entity what it is about
 * @param id which one
 */
public record EventKey(TenantId tenant, Entity entity, UUID id) {

    /** The key of an account of a tenant. */
    public static EventKey account(TenantId tenant, SubAccountId id) {
        return new EventKey(tenant, Entity.ACCOUNT, id.value());
    }

    /** The key of a sub-account of a tenant. */
    public static EventKey subAccount(TenantId tenant, SubAccountId id) {
        return new EventKey(tenant, Entity.SUB_ACCOUNT, id.value());
    }

    /** The key of a group in a tenant. */
    public static EventKey group(TenantId tenant, GroupId id) {
        return new EventKey(tenant, Entity.GROUP, id.value());
    }

    /** The key of the tenant itself. */
    public static EventKey tenant(TenantId tenant) {
        return new EventKey(tenant, Entity.TENANT, tenant.value());
    }

    /**
     * Reads a key from a record.
     *
     * @throws IllegalArgumentException if it is not one of ours
     */
    public static EventKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "A record key has the form <tenant>/<entity>/<id>, not: " + text);
        }
        Entity entity =
                Arrays.stream(Entity.values())
                        .filter(candidate -> candidate.keyPart().equals(parts[1]))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Unknown entity in record key: " + text));
        return new EventKey(TenantId.of(parts[0]), entity, UUID.fromString(parts[2]));
    }

    /** As it stands in the record. */
    public String text() {
        return tenant + "/" + entity.keyPart() + "/" + id;
    }
}
