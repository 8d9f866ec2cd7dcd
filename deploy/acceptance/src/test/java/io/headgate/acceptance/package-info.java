/**
 * What the whole system promises, shown on real processes: PostgreSQL, Kafka and the packaged
 * services, started once and really killed. Each test has a super tenant of its own.
 */
@NullMarked
package io.headgate.acceptance;

import org.jspecify.annotations.NullMarked;
