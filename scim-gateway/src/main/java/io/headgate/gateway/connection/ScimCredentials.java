package io.headgate.gateway.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantId;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Tells from a secret token who calls the SCIM endpoint. */
@ApplicationScoped
public class ScimCredentials {

    private static final int MOST_CACHED = 10_000;

    private final SecretTokens tokens;
    private final AgroalDataSource relay;
    private final Cache<String, ScimCaller> found;

    ScimCredentials(
            CredentialConfig config,
            SecretTokens tokens,
            @DataSource("relay") AgroalDataSource relay) {
        this.tokens = tokens;
        this.relay = relay;
        this.found =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CACHED)
                        .expireAfterWrite(config.cacheFor())
                        .build();
    }

    /**
     * The caller behind a token; empty for anything that is not a live token. May read the
     * database.
     */
    public Optional<ScimCaller> authenticate(String token) {
        if (!tokens.wellFormed(token)) {
            return Optional.empty();
        }
        byte[] hash = tokens.hash(token);
        String key = HexFormat.of().formatHex(hash);
        ScimCaller known = found.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ScimCaller> caller = lookUp(hash);
        caller.ifPresent(one -> found.put(key, one));
        return caller;
    }

    /** The caller behind a token, if it is known without the database. */
    public Optional<ScimCaller> known(String token) {
        return tokens.wellFormed(token)
                ? Optional.ofNullable(
                        found.getIfPresent(HexFormat.of().formatHex(tokens.hash(token))))
                : Optional.empty();
    }

    private Optional<ScimCaller> lookUp(byte[] hash) {
        // Names no super tenant: the token is what names it.
        try (var connection = relay.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select super_tenant_id, connection_id, id from secret_token
                                where hash = ? and revoked_at is null
                                    and (expires_at is null or expires_at > now())
                                """)) {
            statement.setBytes(1, hash);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new ScimCaller(
                                        new SuperTenantId(row.getObject(1, UUID.class)),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw StorageException.of(e);
        }
    }
}
