/** Placements, groups and tenants on their way to Kafka. */
@NullMarked
package io.headgate.gateway.publishing;

import org.jspecify.annotations.NullMarked;
