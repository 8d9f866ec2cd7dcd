package io.headgate.tenant.access;

/**
 * Who does something, for the audit log.
 *
 * @param name the token's subject, or the name of a timer
 * @param requestId the request, as in answers and logs
 */
public record Actor(String name, String requestId) {}
