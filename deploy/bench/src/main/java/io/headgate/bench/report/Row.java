package io.headgate.bench.report;

import io.headgate.bench.phase.Comparison;

/**
 * One measurement.
 *
 * @param users how many users there were when it began
 * @param title what was done
 * @param concurrency from how many connections at once
 * @param seen the figures
 */
public record Row(int users, String title, int concurrency, Comparison seen) {}
