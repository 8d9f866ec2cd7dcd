package io.headgate.asset.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request at hand, read from its token. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;
    private final RequestId requestId;

    /** For the request's token. */
    public CurrentCaller(JsonWebToken token, RequestId requestId) {
        this.token = token;
        this.requestId = requestId;
    }

    /** Who it is. A token that names no super tenant reaches nothing. */
    public Caller get() {
        String superTenant = token.getClaim("super_tenant");
        return new Caller(
                token.getName(),
                superTenant == null ? "" : superTenant,
                token.getGroups() == null ? Set.of() : token.getGroups(),
                texts(token.getClaim("tenants")),
                requestId.text());
    }

    private static Set<String> texts(Object claim) {
        Set<String> texts = new LinkedHashSet<>();
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(value -> texts.add(value.getString()));
        } else if (claim instanceof Collection<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }
}
