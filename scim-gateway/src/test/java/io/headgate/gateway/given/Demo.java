package io.headgate.gateway.given;

import io.headgate.local.test.TestTokens;
import java.util.Locale;
import java.util.Set;

/**
 * A super tenant of a test's own, with a super-admin.
 *
 * @param key its key
 * @param admin its super-admin
 */
public record Demo(String key, Api admin) {

    /** Creates it. */
    public static Demo of(Class<?> test, String name) {
        String key = test.getSimpleName().toLowerCase(Locale.ROOT) + "-" + name;
        Answer created =
                new Api(TestTokens.superAdmin("*"))
                        .put("/super-tenants/" + key, "{\"name\":\"" + name + "\"}");
        if (created.status() != 200) {
            throw new AssertionError("No super tenant: " + created.text());
        }
        return new Demo(key, new Api(TestTokens.superAdmin(key)));
    }

    /** Somebody with a role in it, in exactly these tenants. */
    public Api as(String role, String... tenants) {
        return new Api(TestTokens.mint(key, Set.of(role), Set.of(tenants)));
    }

    /** Connects an identity provider: a connection and a secret token for it. */
    public Scim connect(String identityProvider) {
        return connect(
                """
                {"name":"%s","identityProvider":"%s"}
                """
                        .formatted(identityProvider, identityProvider),
                "{\"name\":\"first\"}");
    }

    /** Connects an identity provider by a connection and a token as the API takes them. */
    public Scim connect(String connection, String token) {
        Answer connected = admin.post("/connections", connection);
        Answer issued = admin.post("/connections/" + connected.id() + "/tokens", token);
        if (issued.status() != 201) {
            throw new AssertionError("No token: " + connected.text() + issued.text());
        }
        return new Scim(connected.id(), issued.id(), issued.at("/token"));
    }

    /** Creates a tenant, hosted in the shared cell; its id. */
    public String tenant(String tenant) {
        Answer created = admin.put("/tenants/" + tenant, "{\"key\":\"" + tenant + "\"}");
        if (created.status() != 201) {
            throw new AssertionError("No tenant: " + created.text());
        }
        return created.id();
    }
}
