package io.headgate.tenant.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.headgate.tenant.storage.StorageException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way for a request to end badly, as problem+json. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String UNREADABLE =
            "The body is not the JSON that this expects; see /q/openapi for its fields.";

    Problems() {}

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.response(e.type(), e.detail());
    }

    @ServerExceptionMapper
    Response storage(StorageException e) {
        LOG.warnf("request ended by the database: cause=%s", e.getCause());
        return e.away()
                ? Response.fromResponse(
                                Problem.response(
                                        ProblemType.UNAVAILABLE,
                                        "The database does not answer now. Try again shortly."))
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .build()
                : internal();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return Problem.response(ProblemType.INVALID_INPUT, UNREADABLE);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response web(WebApplicationException e) {
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        return Problem.response(
                type,
                switch (type) {
                    case INVALID_INPUT ->
                            e.getCause() instanceof JsonProcessingException
                                    ? UNREADABLE
                                    : "A value in the request is not of the expected form.";
                    case NOT_FOUND -> "There is nothing at this address.";
                    default -> type.title() + ".";
                });
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response unauthenticated(UnauthorizedException e) {
        return challenge("Send a token: Authorization: Bearer <JWT>.");
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response failed(AuthenticationFailedException e) {
        return challenge(
                "The token is expired, of another issuer, or not signed for this service.");
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response forbidden(ForbiddenException e) {
        return Problem.response(
                ProblemType.FORBIDDEN, "Ask for a token with a role that may do this.");
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    Response unexpected(RuntimeException e) {
        LOG.error("request ended unexpectedly", e);
        return internal();
    }

    private static Response internal() {
        return Problem.response(
                ProblemType.INTERNAL,
                "The request could not be completed. Its X-Request-Id finds the reason in the log.");
    }

    private static Response challenge(String detail) {
        return Response.fromResponse(Problem.response(ProblemType.UNAUTHENTICATED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
