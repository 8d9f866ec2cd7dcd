package io.headgate.bench.report;

/**
 * A target and what was seen of it.
 *
 * @param target in words
 * @param seen the figure
 * @param met whether it was reached
 */
public record Verdict(String target, String seen, boolean met) {}
