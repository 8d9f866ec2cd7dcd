package io.headgate.simulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One running cycle: what all its parts need.
 *
 * @param scim sends
 * @param tally counts
 * @param lanes runs several at a time
 * @param shapes says how a PATCH is written
 * @param ids what the gateway calls the provider's objects
 * @param settings of the provider
 */
record Job(
        ScimClient scim,
        Tally tally,
        Lanes lanes,
        PatchShape.Choice shapes,
        Map<String, String> ids,
        Settings settings) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;

    /** Sends a request and counts it; what is not a 2xx is a failure. */
    ScimClient.Result send(ScimRequest request) {
        ScimClient.Result result = sendUncounted(request);
        tally.note(request, result, result.ok());
        return result;
    }

    /** Sends a request whose failure may be none. */
    ScimClient.Result sendUncounted(ScimRequest request) {
        ScimClient.Result result = scim.send(request);
        if (result.status() == UNAUTHORIZED || result.status() == FORBIDDEN) {
            throw new ProviderException(
                    "The gateway refuses the secret token ("
                            + result.status()
                            + "): "
                            + result.detail());
        }
        return result;
    }

    /**
     * The first resource that a search finds; null if it finds none or fails, which is then a
     * failure of the report.
     *
     * @param query the query string after the question mark, except the filter
     */
    Found find(Operation operation, String subject, String endpoint, String query) {
        ScimRequest request =
                new ScimRequest(operation, subject, "GET", endpoint + "?" + query, null);
        ScimClient.Result result = send(request);
        JsonNode first = result.json().path("Resources").path(0);
        return new Found(result.ok(), first.isObject() ? first : null);
    }

    /** A filter that compares, as Entra encodes it. */
    static String filter(String expression) {
        return "filter=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    /** A text within a filter (RFC 7644 section 3.4.2.2: as in JSON). */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /**
     * What a search found.
     *
     * @param answered whether it worked
     * @param resource the first one
     */
    record Found(boolean answered, @Nullable JsonNode resource) {}
}
