/** PostgreSQL and Kafka for the tests of the services, one of each in a JVM. */
@NullMarked
package io.headgate.local.test;

import org.jspecify.annotations.NullMarked;
