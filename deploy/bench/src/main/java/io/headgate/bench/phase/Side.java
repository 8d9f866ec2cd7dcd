package io.headgate.bench.phase;

import io.headgate.bench.load.Workers;
import io.headgate.bench.usage.Processes;

/**
 * One of the two that are compared.
 *
 * @param workers what they do
 * @param processes who pays for it
 */
public record Side(Workers workers, Processes processes) {}
