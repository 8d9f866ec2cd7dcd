package io.headgate.asset.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the request's id, or gives it one, and sends it back. */
class RequestIdFilter {

    private static final String HEADER = "X-Request-Id";

    private final RequestId requestId;

    RequestIdFilter(RequestId requestId) {
        this.requestId = requestId;
    }

    @ServerRequestFilter(preMatching = true)
    void take(ContainerRequestContext request) {
        requestId.use(request.getHeaderString(HEADER));
        MDC.put("requestId", requestId.text());
    }

    @ServerResponseFilter
    void send(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, requestId.text());
    }
}
