package io.headgate.asset.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.headgate.asset.storage.StorageException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what ends a request into a problem; nothing of our internals goes out. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.response(e.type(), String.valueOf(e.getMessage()), e.errors(), e.reasons());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        Response response =
                Problem.response(
                        ProblemType.UNAUTHENTICATED,
                        "Send a token that is not expired: Authorization: Bearer <token>.");
        return Response.fromResponse(response)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException e) {
        return Problem.response(
                ProblemType.FORBIDDEN,
                "None of the token's roles allows this; ask an administrator of the tenant.");
    }

    @ServerExceptionMapper(NotFoundException.class)
    Response notFound(NotFoundException e) {
        return Problem.response(ProblemType.NOT_FOUND, "Nothing is offered at this path.");
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    Response mismatch(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        return Problem.response(type, type.title() + ".");
    }

    @ServerExceptionMapper(StorageException.class)
    Response storage(StorageException e) {
        LOG.errorf(e, "request failed in the database: sqlState=%s", e.sqlState());
        if (e.isTransient()) {
            Response response =
                    Problem.response(
                            ProblemType.UNAVAILABLE,
                            "The database does not answer at the moment; try again shortly.");
            return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, 2).build();
        }
        return internal();
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unexpected(RuntimeException e) {
        LOG.error("request failed", e);
        return internal();
    }

    private static Response internal() {
        return Problem.response(
                ProblemType.INTERNAL,
                "The request failed on our side; name its X-Request-Id when you report it.");
    }

    private static Response unreadable(JsonProcessingException e) {
        FieldError error =
                switch (e) {
                    case UnrecognizedPropertyException unknown ->
                            new FieldError(
                                    path(unknown),
                                    "is not a field of this request; known are "
                                            + known(unknown)
                                            + ".");
                    case InvalidFormatException format ->
                            new FieldError(
                                    path(format),
                                    "\""
                                            + format.getValue()
                                            + "\" "
                                            + expected(format.getTargetType()));
                    case MismatchedInputException mismatch ->
                            new FieldError(path(mismatch), "has the wrong type or is missing.");
                    case ValueInstantiationException value ->
                            new FieldError(
                                    path(value),
                                    "cannot be read; an id is sent like"
                                            + " 6f1c2f2e-4c1d-4b7e-9a51-0d6b5c1f9d11.");
                    default -> new FieldError("body", "is not readable JSON.");
                };
        return Problem.response(
                ProblemType.INVALID_INPUT,
                error.field() + ": " + error.detail(),
                List.of(error),
                List.of());
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "is not known; send one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == LocalDate.class) {
            return "is not a date; send it like 2026-12-31.";
        }
        if (type == Instant.class) {
            return "is not a point in time; send it like 2026-12-31T17:00:00Z.";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "is not a number; send it like 1299.00.";
        }
        return "cannot be read as " + type.getSimpleName() + ".";
    }

    private static String path(JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
