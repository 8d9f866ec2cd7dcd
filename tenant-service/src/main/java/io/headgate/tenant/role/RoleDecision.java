package io.headgate.tenant.role;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.headgate.events.contract.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which role an account has, and why. Stored with the account, and shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RoleDecision.Disabled.class, name = "DISABLED"),
    @JsonSubTypes.Type(value = RoleDecision.Locked.class, name = "LOCKED"),
    @JsonSubTypes.Type(value = RoleDecision.Mapped.class, name = "MAPPED"),
    @JsonSubTypes.Type(value = RoleDecision.Defaulted.class, name = "DEFAULTED")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface RoleDecision {

    /** The effective role of an account that is disabled at its source. */
    String DISABLED_ROLE = "Disabled";

    /** The effective role's name. */
    String role();

    /** The kind of decision, as stored and published. */
    default String kind() {
        return switch (this) {
            case Disabled d -> "DISABLED";
            case Locked l -> "LOCKED";
            case Mapped m -> "MAPPED";
            case Defaulted d -> "DEFAULTED";
        };
    }

    /** The role that a disabled account gets back on re-enabling. */
    default @Nullable String underneathRole() {
        return this instanceof Disabled disabled ? disabled.underneath().role() : null;
    }

    /** What the groups would give a locked account. */
    default @Nullable String wouldBeRole() {
        return switch (this) {
            case Disabled disabled -> disabled.underneath().wouldBeRole();
            case Locked locked -> locked.wouldBe().role();
            case Mapped m -> null;
            case Defaulted d -> null;
        };
    }

    /**
     * The source says that the account is not active.
     *
     * @param underneath what it gets back on re-enabling
     */
    record Disabled(RoleDecision underneath) implements RoleDecision {
        @Override
        public String role() {
            return DISABLED_ROLE;
        }
    }

    /**
     * A lock holds the role.
     *
     * @param lock its terms
     * @param wouldBe what the groups would give
     */
    record Locked(LockTerms lock, RoleDecision wouldBe) implements RoleDecision {
        @Override
        public String role() {
            return lock.role();
        }
    }

    /**
     * Groups of the account are mapped; the highest rank won.
     *
     * @param role the role
     * @param matched the groups that give it
     * @param outranked other mapped groups of the account, highest role first
     */
    record Mapped(String role, List<GroupId> matched, List<Outranked> outranked)
            implements RoleDecision {
        /** Copies the lists. */
        public Mapped {
            matched = List.copyOf(matched);
            outranked = List.copyOf(outranked);
        }
    }

    /**
     * None of the account's groups is mapped.
     *
     * @param role the tenant's default role
     */
    record Defaulted(String role) implements RoleDecision {}

    /**
     * A group that gives a role of lower rank.
     *
     * @param group the group
     * @param role the role it is mapped to
     */
    record Outranked(GroupId group, String role) {}
}
