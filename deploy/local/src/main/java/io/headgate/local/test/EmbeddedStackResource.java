package io.headgate.local.test;

import io.headgate.local.postgres.DatabasePasswords;
import io.headgate.local.postgres.DatabaseRole;
import io.headgate.local.token.TokenMint;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a {@code @QuarkusTest} a fresh database on the {@link EmbeddedStack}, Kafka's address and
 * the key of {@link TestTokens}.
 *
 * <p>Arguments: {@code database}, what the database's name begins with (default {@code test});
 * {@code relay}, {@code true} when the service has the second datasource named {@code relay}.
 */
public final class EmbeddedStackResource implements QuarkusTestResourceLifecycleManager {

    private String database = "test";
    private boolean relay;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "test");
        relay = Boolean.parseBoolean(arguments.getOrDefault("relay", "false"));
    }

    @Override
    public Map<String, String> start() {
        EmbeddedStack stack = EmbeddedStack.current();
        String name = database + "_" + UUID.randomUUID().toString().substring(0, 8);
        stack.postgres().createDatabase(name);
        String url = stack.postgres().jdbcUrl(name);
        DatabasePasswords passwords = stack.postgres().passwords();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.datasource.username", DatabaseRole.APP.login());
        settings.put("quarkus.datasource.password", passwords.app());
        if (relay) {
            settings.put("quarkus.datasource.relay.jdbc.url", url);
            settings.put("quarkus.datasource.relay.username", DatabaseRole.RELAY.login());
            settings.put("quarkus.datasource.relay.password", passwords.relay());
        }
        settings.put("quarkus.flyway.jdbc-url", url);
        settings.put("quarkus.flyway.username", DatabaseRole.OWNER.login());
        settings.put("quarkus.flyway.password", passwords.owner());
        settings.put("kafka.bootstrap.servers", stack.kafka().bootstrapServers());
        settings.put("mp.jwt.verify.publickey", stack.publicKey());
        settings.put("mp.jwt.verify.issuer", TokenMint.ISSUER);
        return settings;
    }

    /** Leaves everything as it is: the data goes with the JVM. */
    @Override
    public void stop() {}
}
