package io.headgate.gateway.failure;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.headgate.gateway.problem.Problem;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.problem.ProblemType;
import io.headgate.gateway.scim.ScimFrontDoor;
import io.headgate.gateway.storage.StorageException;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.message.ScimError;
import io.headgate.scim.message.ScimJson;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure is answered as SCIM below {@code /scim}, and as a problem everywhere else. */
public class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    @ServerExceptionMapper
    Response scim(ScimException e) {
        return scim(e.type(), e.detail());
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.response(e.type(), String.valueOf(e.getMessage()));
    }

    @ServerExceptionMapper
    Response storage(StorageException e, RoutingContext request) {
        return storage(request, e);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(RuntimeException e) {
        return withChallenge(
                Problem.response(
                        ProblemType.UNAUTHENTICATED,
                        "Send a valid token of the deployment's issuer as a bearer token."));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.response(
                ProblemType.FORBIDDEN, "The token has none of the roles that this needs.");
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e, RoutingContext request) {
        return Problem.response(ProblemType.INVALID_INPUT, readable(e));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        int status = e.getResponse().getStatus();
        if (ScimFrontDoor.concerns(request)) {
            return scim(scimType(status), scimDetail(status));
        }
        Optional<ProblemException> ours = ours(e);
        if (ours.isPresent()) {
            return problem(ours.get());
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json, request);
        }
        ProblemType type = ProblemType.ofStatus(status);
        return Problem.response(
                type,
                type == ProblemType.NOT_FOUND
                        ? "There is nothing at this path; /q/openapi lists what there is."
                        : type.title() + ".");
    }

    @ServerExceptionMapper
    Response anything(Throwable e, RoutingContext request) {
        Optional<ProblemException> ours = ours(e);
        if (ours.isPresent()) {
            return problem(ours.get());
        }
        Optional<StorageException> storage = StorageException.in(e);
        if (storage.isPresent()) {
            return storage(request, storage.get());
        }
        LOG.errorf(e, "request failed: path=%s", pathShape(request));
        return ScimFrontDoor.concerns(request)
                ? scim(ScimErrorType.INTERNAL, "Something went wrong on our side; try again.")
                : Problem.response(
                        ProblemType.INTERNAL, "Something went wrong on our side; try again.");
    }

    private static Response storage(RoutingContext request, StorageException e) {
        if (e.away() || e.tooSlow()) {
            String detail =
                    e.tooSlow() && !e.away()
                            ? "This took longer than it may. Ask for less at a time."
                            : "The database is not available now. Nothing was changed; try again.";
            LOG.warnf("storage unavailable: path=%s cause=%s", pathShape(request), e.getMessage());
            Response answer =
                    ScimFrontDoor.concerns(request)
                            ? scim(ScimErrorType.UNAVAILABLE, detail)
                            : Problem.response(ProblemType.UNAVAILABLE, detail);
            return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 5).build();
        }
        LOG.errorf(e, "storage refused: path=%s", pathShape(request));
        return ScimFrontDoor.concerns(request)
                ? scim(ScimErrorType.INTERNAL, "Something went wrong on our side; try again.")
                : Problem.response(
                        ProblemType.INTERNAL, "Something went wrong on our side; try again.");
    }

    private static Response scim(ScimErrorType type, String detail) {
        return Response.status(type.status())
                .type("application/scim+json")
                .entity(ScimJson.write(ScimError.of(type, detail)))
                .build();
    }

    private static ScimErrorType scimType(int status) {
        return Arrays.stream(ScimErrorType.values())
                .filter(type -> type.status() == status && type.scimType().isEmpty())
                .findFirst()
                .orElse(status < 500 ? ScimErrorType.INVALID_SYNTAX : ScimErrorType.INTERNAL);
    }

    private static String scimDetail(int status) {
        return switch (status) {
            case 404 ->
                    "There is no such endpoint. The tenant URL ends in /scim/v2; below it are"
                            + " /Users, /Groups, /ServiceProviderConfig, /ResourceTypes and"
                            + " /Schemas.";
            case 405 -> "The method is not offered at this endpoint.";
            case 406 -> "Answers are application/scim+json; accept that or application/json.";
            case 413 -> "The body is too large. Send less at a time.";
            case 415 -> "Send the body as application/scim+json or application/json.";
            default -> "The request could not be read. Check its path, parameters and body.";
        };
    }

    private static Optional<ProblemException> ours(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static String readable(JsonProcessingException e) {
        Optional<ProblemException> ours = ours(e);
        if (ours.isPresent()) {
            return String.valueOf(ours.get().getMessage());
        }
        JsonLocation at = e.getLocation();
        return "The body cannot be read"
                + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                + ": "
                + reason(e);
    }

    /** Jackson's own words name our classes, so they are not passed on. */
    private static String reason(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "it is not valid JSON.";
        }
        String where =
                mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        String what = where.isEmpty() ? "it" : "\"" + where + "\"";
        if (e.getCause() instanceof IllegalArgumentException ours
                && ours.getMessage() != null
                && !(ours instanceof NumberFormatException)) {
            return what + " has a value that is not accepted: " + ours.getMessage() + ".";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return what
                    + " is not one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return what + " has a value of the wrong kind.";
    }

    private static Response withChallenge(Response answer) {
        return Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    /** The path without ids and query: what may be written to logs. */
    private static String pathShape(RoutingContext request) {
        return String.valueOf(request.normalizedPath()).replaceAll("[0-9a-fA-F-]{36}", "{id}");
    }
}
