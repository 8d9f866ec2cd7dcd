package io.headgate.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {

    private static final KeyPair KEYS = SigningKey.generate();
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void signsTheClaimsWithTheKeyFromTheFile() throws Exception {
        Path file = folder.resolve("private.pem");
        Files.writeString(file, SigningKey.pem(KEYS.getPrivate()));
        String token =
                new TokenMint(SigningKey.read(file), CLOCK)
                        .mint(
                                new TokenRequest(
                                        "al\"ice",
                                        "demo",
                                        Set.of("tenant-admin"),
                                        Set.of("paris", "london"),
                                        Duration.ofMinutes(1)));

        List<String> parts = List.of(token.split("\\.", -1));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KEYS.getPublic());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2)))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8))
                .startsWith(
                        """
                        {"iss":"headgate","sub":"al\\"ice","upn":"al\\"ice",\
                        "groups":["tenant-admin"],"super_tenant":"demo",\
                        "tenants":["london","paris"],"iat":1800000000,"exp":1800000060,"jti":\
                        """);
    }

    @Test
    void refusesARoleThatNoServiceKnows() {
        assertThatThrownBy(
                        () ->
                                new TokenRequest(
                                        "a", "*", Set.of("root"), Set.of(), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not [root]");
    }
}
