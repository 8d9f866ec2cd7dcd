package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param operation what it is for
 * @param subject whom it is about: the provider's own id, for people who read reports
 * @param method GET, POST, PATCH or DELETE
 * @param path below the tenant URL, with the query, encoded
 * @param body what is sent
 */
public record ScimRequest(
        Operation operation, String subject, String method, String path, @Nullable JsonNode body) {}
