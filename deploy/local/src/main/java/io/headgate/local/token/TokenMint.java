package io.headgate.local.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the JSON Web Tokens (RFC 7519, RS256) that the services take from administrators. Claims:
 * {@code iss} {@code headgate}, {@code sub}, {@code upn}, {@code groups} (roles), {@code
 * super_tenant}, {@code tenants}, {@code iat}, {@code exp}, {@code jti}.
 */
public final class TokenMint {

    /** The issuer that the services expect. */
    public static final String ISSUER = "headgate";

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final int FIRST_PRINTABLE = 0x20;

    private final PrivateKey key;
    private final Clock clock;

    /** A mint with this key and clock. */
    public TokenMint(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A signed token in its compact form. */
    public String mint(TokenRequest request) {
        String signed = base64(HEADER) + "." + base64(claims(request));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The signing key does not sign", unusable);
        }
    }

    private String claims(TokenRequest request) {
        Instant now = clock.instant();
        return """
        {"iss":%s,"sub":%s,"upn":%s,"groups":%s,"super_tenant":%s,"tenants":%s,\
        "iat":%d,"exp":%d,"jti":"%s"}"""
                .formatted(
                        string(ISSUER),
                        string(request.subject()),
                        string(request.subject()),
                        array(request.roles()),
                        string(request.superTenant()),
                        array(request.tenants()),
                        now.getEpochSecond(),
                        now.plus(request.lifetime()).getEpochSecond(),
                        UUID.randomUUID());
    }

    private static String array(Set<String> values) {
        return values.stream()
                .sorted()
                .map(TokenMint::string)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String base64(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
