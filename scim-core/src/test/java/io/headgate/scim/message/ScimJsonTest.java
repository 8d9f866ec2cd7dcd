package io.headgate.scim.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.scim.Refusal;
import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.Users;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScimJsonTest {
    @Test
    void aByteOrderMarkIsNoHarm() {
        byte[] body =
                "\uFEFF{\"a\":[1,2.5,true,null,\"\uD83D\uDE00\"]}".getBytes(StandardCharsets.UTF_8);

        assertThat(new String(ScimJson.write(ScimJson.readObject(body)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":[1,2.5,true,null,\"\uD83D\uDE00\"]}");
    }

    @Test
    void whateverIsNotOneJsonObjectIsRefusedWithItsPlace() {
        assertThat(
                        List.of(
                                refusal(""),
                                refusal("[]"),
                                refusal("{} {}"),
                                refusal("{\"a\":1,\n \"a\":2}"),
                                refusal("{\"a\":"),
                                refusal("{a:1}"),
                                refusal("{\"a\":\"\\u0000\"}"),
                                refusal("{\"a\":\"\\ud800\"}"),
                                refusal("{\"a\":1e400000}"),
                                refusal("{\"a\":" + "1".repeat(65) + "}"),
                                refusal("{\"a\":".repeat(65)),
                                refusal("{\"" + "n".repeat(257) + "\":1}"),
                                refusal("{\"a\":\"" + "s".repeat(65_537) + "\"}")))
                .containsExactly(
                        "The request has no body. Send one JSON object.",
                        "The body is not a JSON object. Send one, beginning with {.",
                        "Something follows the JSON object at line 1, column 4. Send one object only.",
                        "A name occurs twice in one object at line 2, column 5. Send valid JSON.",
                        "The body ends at line 1, column 6 before its JSON object is complete. Send the whole object.",
                        "The body is not valid JSON at line 1, column 2. Send valid JSON.",
                        "A string contains the character NUL at line 1, column 6. Remove it.",
                        "A string contains half of a surrogate pair at line 1, column 6. Send whole characters.",
                        "A number is too large or too small at line 1, column 6. Send one that fits a double.",
                        "A number is longer than 64 characters at line 1, column 71. Send less.",
                        "The JSON is nested deeper than 64 levels at line 1, column 322. Send less.",
                        "A name is longer than 256 characters at line 1, column 261. Send less.",
                        "A string is longer than 65536 characters at line 1, column 65545. Send less.");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(
                        List.of(
                                refusal("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)),
                                refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16)),
                                refusal("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))))
                .containsOnly("The body is not UTF-8. Encode the JSON in UTF-8.");
    }

    @Test
    void anErrorSaysItsStatusAsAString() {
        assertThat(ScimError.of(new ScimException(ScimErrorType.UNIQUENESS, "Taken.")))
                .isEqualTo(
                        Users.json(
                                """
                                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
                                 "status": "409", "scimType": "uniqueness", "detail": "Taken."}
                                """));
        assertThat(ScimError.of(ScimErrorType.NOT_FOUND, "Gone.").has("scimType")).isFalse();
    }

    @Test
    void anEmptyListHasAllItsMembers() {
        assertThat(ListResponse.of(0, 1, List.of()).toString())
                .isEqualTo(
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0,"
                                + "\"startIndex\":1,\"itemsPerPage\":0,\"Resources\":[]}");
    }

    private static String refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] body) {
        String refusal = Refusal.of(() -> ScimJson.readObject(body));
        assertThat(refusal).startsWith("INVALID_SYNTAX: ");
        return refusal.substring("INVALID_SYNTAX: ".length());
    }
}
