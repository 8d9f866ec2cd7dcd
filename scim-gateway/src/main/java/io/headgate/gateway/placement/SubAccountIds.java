package io.headgate.gateway.placement;

import io.headgate.events.contract.SubAccountId;
import io.headgate.events.contract.TenantId;
import io.headgate.gateway.storage.SuperTenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a user's account in a tenant: derived, so that it is the same whenever the user comes
 * back, and hashed, so that the ids in two tenants have nothing in common (RFC 9562, version 8).
 */
final class SubAccountIds {

    private static final byte[] PURPOSE = "headgate sub-account".getBytes(StandardCharsets.UTF_8);
    private static final long VERSION_MASK = ~0xf000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private SubAccountIds() {}

    static SubAccountId of(SuperTenantId superTenant, UUID user, TenantId tenant) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE);
            update(digest, superTenant.value());
            update(digest, user);
            update(digest, tenant.value());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new SubAccountId(
                    new UUID(
                            (hash.getLong() & VERSION_MASK) | VERSION_8,
                            (hash.getLong() & VARIANT_MASK) | VARIANT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, UUID id) {
        digest.update(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }
}
