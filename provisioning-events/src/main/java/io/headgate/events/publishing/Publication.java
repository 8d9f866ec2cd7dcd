package io.headgate.events.publishing;

import io.headgate.events.contract.EventHeaders;

/**
 * One state on its way out.
 *
 * @param topic where to
 * @param headers type, key, revision, time, trace
 * @param data the state as JSON in UTF-8
 * @param tombstone whether a record without value follows, so that compaction forgets the key
 */
public record Publication(String topic, EventHeaders headers, byte[] data, boolean tombstone) {}
