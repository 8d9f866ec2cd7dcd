package io.headgate.events.contract;

import java.util.Arrays;
import java.util.Optional;

/** Every kind of event there is, with its name on the wire ({@code ce_type}). */
public enum EventType {
    /** The full state of one account in one tenant: {@link AccountState}. */
    ACCOUNT_STATE("account.state", Entity.ACCOUNT),
    /** Personal data of an account is to be erased: {@link Erased}; a tombstone follows. */
    ACCOUNT_ERASED("account.erased", Entity.ACCOUNT),
    /** A group as one tenant may see it: {@link GroupState}. */
    GROUP_STATE("group.state", Entity.GROUP),
    /** A group has no placed member in the tenant any more, or was deleted: {@link Erased}. */
    GROUP_GONE("group.gone", Entity.GROUP),
    /** A tenant's name and status: {@link TenantState}; on both topics of its cell. */
    TENANT_STATE("tenant.state", Entity.TENANT),
    /** The full state of a sub-account with its role: {@link SubAccountState}. */
    SUB_ACCOUNT_STATE("sub-account.state", Entity.SUB_ACCOUNT),
    /** Personal data of a sub-account is to be erased: {@link Erased}; a tombstone follows. */
    SUB_ACCOUNT_ERASED("sub-account.erased", Entity.SUB_ACCOUNT);

    private final String wireName;
    private final Entity entity;

    EventType(String wireName, Entity entity) {
        this.wireName = wireName;
        this.entity = entity;
    }

    /** The value of the {@code ce_type} header. */
    public String wireName() {
        return wireName;
    }

    /**
     * What the event is about: all events about one thing share a key, so that the newest survives.
     */
    public Entity entity() {
        return entity;
    }

    /** The type of this wire name; empty for one that a newer publisher invented. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }

    /** The middle part of a key. */
    public enum Entity {
        ACCOUNT("account"),
        GROUP("group"),
        TENANT("tenant"),
        SUB_ACCOUNT("sub-account");

        private final String keyPart;

        Entity(String keyPart) {
            this.keyPart = keyPart;
        }

        /** As it stands in a key. */
        public String keyPart() {
            return keyPart;
        }
    }
}
