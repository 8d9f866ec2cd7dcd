/** What is said between the services: event records, their JSON, topics, keys and headers. */
@NullMarked
package io.headgate.events.contract;

import org.jspecify.annotations.NullMarked;
