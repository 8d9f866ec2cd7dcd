package io.headgate.gateway.connection;

import io.headgate.events.contract.Cause;
import io.headgate.gateway.access.Caller;
import io.headgate.gateway.audit.AuditLog;
import io.headgate.gateway.directory.DirtyMarks;
import io.headgate.gateway.problem.ProblemException;
import io.headgate.gateway.storage.StorageException;
import io.headgate.gateway.storage.SuperTenantTransactions;
import io.headgate.scim.text.Folding;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connections and their secret tokens. */
@ApplicationScoped
public class Connections implements PanacheRepositoryBase<Connection, ConnectionKey> {

    private static final int LIVE_TOKENS = 2;
    private static final Duration DEFAULT_LIFE = Duration.ofDays(365);
    private static final Duration OVERLAP = Duration.ofDays(14);

    private final SuperTenantTransactions transactions;
    private final AuditLog audit;
    private final SecretTokens secrets;
    private final TokenRepository tokens;
    private final Clock clock;

    Connections(
            SuperTenantTransactions transactions,
            AuditLog audit,
            SecretTokens secrets,
            TokenRepository tokens,
            Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** All connections of the caller's super tenant, oldest first. */
    public List<ConnectionView> all(Caller caller) {
        return transactions.call(
                caller.superTenant(),
                sql ->
                        list("superTenantId = ?1 order by createdAt, id", superTenant(caller))
                                .stream()
                                .map(Connection::view)
                                .toList());
    }

    /** One connection. */
    public ConnectionView one(Caller caller, UUID id) {
        return transactions.call(caller.superTenant(), sql -> held(caller, id).view());
    }

    /** Creates a connection. */
    public ConnectionView create(Caller caller, ConnectionDraft draft) {
        return unique(
                draft,
                () ->
                        transactions.call(
                                caller.superTenant(),
                                sql -> {
                                    Connection created =
                                            new Connection(
                                                    new ConnectionKey(
                                                            superTenant(caller), UUID.randomUUID()),
                                                    draft,
                                                    Folding.fold(draft.name()),
                                                    clock.instant());
                                    persistAndFlush(created);
                                    write(sql, caller, "connection.create", null, created.view());
                                    return created.view();
                                }));
    }

    /** Changes a connection; what it says of unresolved users may move them. */
    public ConnectionView change(Caller caller, UUID id, ConnectionDraft draft) {
        return unique(
                draft,
                () ->
                        transactions.call(
                                caller.superTenant(),
                                sql -> {
                                    Connection held = held(caller, id);
                                    ConnectionView before = held.view();
                                    held.change(draft, Folding.fold(draft.name()));
                                    flush();
                                    write(sql, caller, "connection.change", before, held.view());
                                    if (!before.placesLike(held.view())) {
                                        DirtyMarks.everybody(
                                                sql, caller.superTenant(), cause(caller));
                                    }
                                    return held.view();
                                }));
    }

    /** The tokens of a connection, newest first. */
    public List<SecretToken.View> tokens(Caller caller, UUID id) {
        return transactions.call(
                caller.superTenant(),
                sql -> {
                    held(caller, id);
                    return tokens.of(superTenant(caller), id).stream()
                            .map(SecretToken::view)
                            .toList();
                });
    }

    /**
     * Makes a token; at most two are live, so that one can be replaced while the other works.
     *
     * @return the secret, which is shown this once
     */
    public NewToken issue(Caller caller, UUID id, String name, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ProblemException.invalid("\"expiresAt\" has passed; name a time to come.");
        }
        return transactions.call(
                caller.superTenant(),
                sql -> {
                    Connection held = held(caller, id);
                    lock(held);
                    long live =
                            tokens.of(superTenant(caller), id).stream()
                                    .filter(token -> token.live(now))
                                    .count();
                    if (live >= LIVE_TOKENS) {
                        throw ProblemException.conflict(
                                "The connection has two live tokens. Revoke the one that the"
                                        + " identity provider no longer uses, then make a new one.");
                    }
                    String secret = secrets.generate();
                    SecretToken token =
                            new SecretToken(
                                    new ConnectionKey(superTenant(caller), UUID.randomUUID()),
                                    id,
                                    name,
                                    new SecretToken.Secret(
                                            SecretTokens.shown(secret), secrets.hash(secret)),
                                    new SecretToken.Issue(
                                            caller.subject(),
                                            now,
                                            expiresAt == null
                                                    ? now.plus(DEFAULT_LIFE)
                                                    : expiresAt));
                    tokens.persistAndFlush(token);
                    write(sql, caller, "token.create", null, token.view());
                    return new NewToken(token.view(), secret);
                });
    }

    /**
     * Makes a successor of a token. The old one goes on for two weeks at most, so that there is
     * time to enter the new one; revoke it earlier once the new one is in use.
     *
     * @return the secret of the successor, which is shown this once
     */
    public NewToken rotate(Caller caller, UUID connection, UUID token) {
        return transactions.call(
                caller.superTenant(),
                sql -> {
                    SecretToken held = held(caller, connection, token);
                    NewToken successor = issue(caller, connection, held.view().name(), null);
                    held.endBy(clock.instant().plus(OVERLAP));
                    tokens.flush();
                    return successor;
                });
    }

    /** Ends a token at once; other gateways notice within seconds. */
    public void revoke(Caller caller, UUID connection, UUID token) {
        transactions.call(
                caller.superTenant(),
                sql -> {
                    SecretToken held = held(caller, connection, token);
                    SecretToken.View before = held.view();
                    held.revoke(clock.instant());
                    tokens.flush();
                    write(sql, caller, "token.revoke", before, held.view());
                    return token;
                });
    }

    private SecretToken held(Caller caller, UUID connection, UUID token) {
        return tokens.of(superTenant(caller), connection).stream()
                .filter(one -> one.view().id().equals(token))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The token"));
    }

    private void lock(Connection held) {
        getEntityManager().lock(held, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    private Connection held(Caller caller, UUID id) {
        return findByIdOptional(new ConnectionKey(superTenant(caller), id))
                .orElseThrow(() -> ProblemException.notFound("The connection"));
    }

    private void write(
            java.sql.Connection sql,
            Caller caller,
            String action,
            @Nullable Object before,
            Object after)
            throws SQLException {
        String subject =
                after instanceof ConnectionView view
                        ? view.id().toString()
                        : ((SecretToken.View) after).id().toString();
        audit.write(sql, caller, new AuditLog.Act(action, subject, before, after));
    }

    private Cause cause(Caller caller) {
        return new Cause(Cause.Kind.ADMIN, caller.requestId(), caller.subject(), clock.instant());
    }

    private static UUID superTenant(Caller caller) {
        return caller.superTenant().value();
    }

    private static ConnectionView unique(
            ConnectionDraft draft, java.util.function.Supplier<ConnectionView> change) {
        try {
            return change.get();
        } catch (RuntimeException e) {
            if (StorageException.in(e).filter(StorageException::uniqueViolation).isPresent()) {
                throw ProblemException.conflict(
                        "There is a connection named \"" + draft.name() + "\" already.");
            }
            throw e;
        }
    }

    /**
     * A token with its secret.
     *
     * @param token how it is listed from now on
     * @param secret shown this once
     */
    public record NewToken(SecretToken.View token, String secret) {}

    /** The token rows. */
    @ApplicationScoped
    static class TokenRepository implements PanacheRepositoryBase<SecretToken, ConnectionKey> {

        List<SecretToken> of(UUID superTenant, UUID connection) {
            return list(
                    "superTenantId = ?1 and connectionId = ?2 order by createdAt desc",
                    superTenant,
                    connection);
        }
    }
}
