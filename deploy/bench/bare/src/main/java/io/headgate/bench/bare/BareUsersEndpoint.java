package io.headgate.bench.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Users as JSON rows under a unique key. Takes the bodies that SCIM clients send and does the least
 * with them: no schema, no authentication, no tenant, nobody downstream.
 */
@Path("/users")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class BareUsersEndpoint {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;

    BareUsersEndpoint(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Inserts one row with one commit; 409 when its {@code userName} is taken. */
    @POST
    public Response create(byte[] body) throws IOException, SQLException {
        ObjectNode user = (ObjectNode) JSON.readTree(body);
        UUID id = UUID.randomUUID();
        user.put("id", id.toString());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into bare_user (key, id, document) values (?, ?, ?::jsonb)")) {
            insert.setString(1, user.path("userName").asText());
            insert.setObject(2, id);
            insert.setString(3, user.toString());
            insert.executeUpdate();
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return Response.status(Response.Status.CONFLICT).build();
            }
            throw refused;
        }
        return Response.status(Response.Status.CREATED)
                .entity(JSON.writeValueAsBytes(user))
                .build();
    }

    /** One row by its key, as it is stored. */
    @GET
    @Path("{key}")
    public Response get(@PathParam("key") String key) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, "select document::text from bare_user where key = ?", key)
                    .map(Response::ok)
                    .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                    .build();
        }
    }

    /** Reads a row, sets what the first operation says, and writes it, in one transaction. */
    @PATCH
    @Path("{key}")
    public Response patch(@PathParam("key") String key, byte[] body)
            throws IOException, SQLException {
        JsonNode operation = JSON.readTree(body).path("Operations").path(0);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Optional<String> stored =
                    find(
                            connection,
                            "select document::text from bare_user where key = ? for no key update",
                            key);
            if (stored.isEmpty()) {
                connection.rollback();
                return Response.status(Response.Status.NOT_FOUND).build();
            }
            ObjectNode user = (ObjectNode) JSON.readTree(stored.get());
            user.set(operation.path("path").asText(), operation.path("value"));
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "update bare_user set document = ?::jsonb where key = ?")) {
                update.setString(1, user.toString());
                update.setString(2, key);
                update.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
            return Response.ok(JSON.writeValueAsBytes(user)).build();
        }
    }

    private static Optional<String> find(Connection connection, String query, String key)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
