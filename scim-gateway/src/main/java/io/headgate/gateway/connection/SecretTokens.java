package io.headgate.gateway.connection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The form of secret tokens: {@code hdgt_}, 43 characters of randomness (256 bits in base 62) and 6
 * characters of CRC32, so that noise and typing errors are told apart from tokens without a look
 * into the database. Only a keyed hash of a token is ever stored.
 */
final class SecretTokens {

    /** What every token begins with; secret scanners look for {@code hdgt_[0-9A-Za-z]{49}}. */
    static final String PREFIX = "hdgt_";

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int LENGTH = PREFIX.length() + RANDOM_DIGITS + CHECK_DIGITS;
    private static final int SHOWN = 8;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec pepper;

    SecretTokens(String pepper) {
        this.pepper = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A new token. */
    String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = base62(new BigInteger(1, bytes), RANDOM_DIGITS);
        return PREFIX + secret + checksum(secret);
    }

    /** Whether this can be a token of ours at all. */
    boolean wellFormed(String token) {
        if (token.length() != LENGTH || !token.startsWith(PREFIX)) {
            return false;
        }
        String secret = token.substring(PREFIX.length(), PREFIX.length() + RANDOM_DIGITS);
        return token.endsWith(checksum(secret));
    }

    /** What is stored and looked up by. */
    byte[] hash(String token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** The part that may be shown, so that people can tell tokens apart. */
    static String shown(String token) {
        return token.substring(0, PREFIX.length() + SHOWN);
    }

    private static String checksum(String secret) {
        CRC32 crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String base62(BigInteger number, int width) {
        char[] text = new char[width];
        BigInteger rest = number;
        for (int i = width - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
