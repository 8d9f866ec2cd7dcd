/**
 * The asset service: equipment, who holds it, and who still holds what after leaving.
 *
 * <p>Events of the tenant-service come in through {@code intake} and become {@code tenant} and
 * {@code holder} rows. People record {@code asset}s and hand them out and take them back in {@code
 * custody}; {@code report} joins the three. Every request is placed by {@code access} and {@code
 * tenant}, runs in one tenant's transaction of {@code storage}, and leaves a line in {@code audit}.
 */
@NullMarked
package io.headgate.asset;

import org.jspecify.annotations.NullMarked;
