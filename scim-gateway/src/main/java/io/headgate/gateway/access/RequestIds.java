package io.headgate.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a request: the client's own if it sent a harmless one, else ours. */
public final class RequestIds {

    /** The header that carries it, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    /** The id of this request, the same on each call. */
    public static String of(RoutingContext request) {
        String known = request.get(HEADER);
        if (known != null) {
            return known;
        }
        String sent = request.request().getHeader(HEADER);
        String id =
                sent != null && HARMLESS.matcher(sent).matches()
                        ? sent
                        : UUID.randomUUID().toString();
        request.put(HEADER, id);
        return id;
    }
}
