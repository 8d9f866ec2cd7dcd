package io.headgate.scim.patch;

import io.headgate.scim.resource.Member;
import java.util.List;

/** A change of a group's members that needs no look at the members it has. */
public sealed interface MembershipChange {
    /** Those who are not members yet become members. */
    record Add(List<Member> members) implements MembershipChange {
        public Add {
            members = List.copyOf(members);
        }
    }

    /** Those who are members cease to be. */
    record Remove(List<String> ids) implements MembershipChange {
        public Remove {
            ids = List.copyOf(ids);
        }
    }

    /** Nobody is a member any more. */
    record RemoveAll() implements MembershipChange {}

    /** Exactly these are members; an empty list means nobody. */
    record ReplaceAll(List<Member> members) implements MembershipChange {
        public ReplaceAll {
            members = List.copyOf(members);
        }
    }
}
