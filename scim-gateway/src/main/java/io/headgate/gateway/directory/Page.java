package io.headgate.gateway.directory;

/**
 * A page: which resources, from where, how many.
 *
 * @param condition which
 * @param offset how many are passed over
 * @param limit how many are given at most
 */
public record Page(Condition condition, long offset, int limit) {}
