package io.headgate.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTokensTest {

    private static final SecretTokens TOKENS =
            new SecretTokens("a pepper of at least 32 characters");

    /** Random part of zeros, and the checksum that belongs to it. */
    private static final String ZEROS = "hdgt_" + "0".repeat(43) + "2CZclj";

    @Test
    void aTokenHasTheFormThatSecretScannersLookFor() {
        for (int i = 0; i < 1_000; i++) {
            String token = TOKENS.generate();
            assertThat(token).matches("hdgt_[0-9A-Za-z]{49}");
            assertThat(TOKENS.wellFormed(token)).isTrue();
        }
    }

    @Test
    void noTokenIsMadeTwice() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            tokens.add(TOKENS.generate());
        }
        assertThat(tokens).hasSize(1_000);
    }

    @Test
    void theChecksumIsFixedForAllTime() {
        assertThat(TOKENS.wellFormed(ZEROS)).isTrue();
    }

    @Test
    void oneMistypedCharacterAnywhereIsSeen() {
        String token = TOKENS.generate();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(TOKENS.wellFormed(mistyped)).as(mistyped).isFalse();
        }
    }

    @Test
    void noiseIsNoToken() {
        assertThat(TOKENS.wellFormed("")).isFalse();
        assertThat(TOKENS.wellFormed("hdgt_")).isFalse();
        assertThat(TOKENS.wellFormed(ZEROS + " ")).isFalse();
        assertThat(TOKENS.wellFormed(ZEROS.substring(1))).isFalse();
        assertThat(TOKENS.wellFormed("x".repeat(ZEROS.length()))).isFalse();
        assertThat(TOKENS.wellFormed("hdgt_" + "\u0000".repeat(49))).isFalse();
        assertThat(TOKENS.wellFormed("HDGT_" + ZEROS.substring(5))).isFalse();
    }

    @Test
    void theShownPartIsTheBeginningAndTooLittleToGuessTheRest() {
        assertThat(SecretTokens.shown(ZEROS)).isEqualTo("hdgt_00000000");
    }

    @Test
    void theHashNeedsThePepper() {
        SecretTokens others = new SecretTokens("another pepper of 32 characters ...");

        assertThat(TOKENS.hash(ZEROS)).hasSize(32).isEqualTo(TOKENS.hash(ZEROS));
        assertThat(others.hash(ZEROS)).isNotEqualTo(TOKENS.hash(ZEROS));
        assertThat(TOKENS.hash(TOKENS.generate())).isNotEqualTo(TOKENS.hash(ZEROS));
    }
}
