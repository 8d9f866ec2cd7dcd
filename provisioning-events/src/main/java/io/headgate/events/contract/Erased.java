package io.headgate.events.contract;

import java.util.UUID;

/**
 * {@code account.erased}, {@code sub-account.erased}, {@code group.gone}: what this key stood for
 * is over; consumers remove personal data. A tombstone (no value) of the same key follows, so that
 * compaction forgets it as well.
 *
 * @param tenant the tenant
 * @param id the account or group
 * @param revision see {@link Revision}
 */
public record Erased(TenantId tenant, UUID id, long revision) {}
