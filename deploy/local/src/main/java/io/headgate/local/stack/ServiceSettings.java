package io.headgate.local.stack;

import io.headgate.local.kafka.KafkaNode;
import io.headgate.local.postgres.DatabasePasswords;
import io.headgate.local.postgres.DatabaseRole;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.secret.Secrets;
import io.headgate.local.token.TokenMint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a service of the stack is told: by environment variables, which other users do not see. */
record ServiceSettings(
        StackOptions options, Secrets secrets, PostgresNode postgres, KafkaNode kafka) {

    /** The super tenant that the gateway makes at its first start. */
    static final String SUPER_TENANT = "demo";

    Map<String, String> environment(Service service) {
        Map<String, String> variables = new HashMap<>();
        properties(service).forEach((property, value) -> variables.put(variable(property), value));
        // The allocator's arenas, one a thread by default, keep tens of megabytes that nobody uses.
        variables.put("MALLOC_ARENA_MAX", "2");
        return variables;
    }

    private Map<String, String> properties(Service service) {
        String url = postgres.jdbcUrl(service.database());
        DatabasePasswords passwords = secrets.databasePasswords();
        Map<String, String> all = new HashMap<>();
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(options.ports().of(service)));
        all.put("quarkus.otel.sdk.disabled", "true");
        all.put("quarkus.datasource.jdbc.url", url);
        all.put("quarkus.datasource.username", DatabaseRole.APP.login());
        all.put("quarkus.datasource.password", passwords.app());
        all.put("quarkus.datasource.relay.jdbc.url", url);
        all.put("quarkus.datasource.relay.username", DatabaseRole.RELAY.login());
        all.put("quarkus.datasource.relay.password", passwords.relay());
        all.put("quarkus.flyway.jdbc-url", url);
        all.put("quarkus.flyway.username", DatabaseRole.OWNER.login());
        all.put("quarkus.flyway.password", passwords.owner());
        all.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        all.put("mp.jwt.verify.publickey.location", "file:" + secrets.publicKeyFile());
        all.put("mp.jwt.verify.issuer", TokenMint.ISSUER);
        if (service == Service.GATEWAY) {
            all.put("headgate.credential.pepper", secrets.pepper());
            all.put("headgate.bootstrap.super-tenant", SUPER_TENANT);
        }
        all.putAll(options.settings());
        return all;
    }

    /** The environment variable of a property, as MicroProfile Config derives it. */
    static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
