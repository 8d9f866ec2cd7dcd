package io.headgate.scim.filter;

import io.headgate.scim.ScimErrorType;
import io.headgate.scim.ScimException;
import io.headgate.scim.dialect.BareWords;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The words of a filter, one at a time, and the messages that say where it went wrong. */
final class Scanner {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,63})(\\.[0-9]{1,63})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NAME = Pattern.compile("[$A-Za-z][-_$0-9A-Za-z]*");

    private final String text;
    private final ScimErrorType error;
    private int position;

    Scanner(String text, ScimErrorType error) {
        this.text = text;
        this.error = error;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    boolean accept(char c) {
        if (!atEnd() && text.charAt(position) == c) {
            position++;
            return true;
        }
        return false;
    }

    void expectEnd() {
        skipSpace();
        if (!atEnd()) {
            throw expected("the end of the path");
        }
    }

    /** A logical operator: a word that ends at a space or an opening parenthesis. */
    boolean acceptWord(String word) {
        int before = position;
        skipSpace();
        int end = position + word.length();
        boolean there =
                text.regionMatches(true, position, word, 0, word.length())
                        && end < text.length()
                        && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
        position = there ? end : before;
        return there;
    }

    /** {@code not} and its opening parenthesis, with or without space between. */
    boolean acceptNot() {
        int before = position;
        if (acceptWord("not")) {
            skipSpace();
            if (accept('(')) {
                return true;
            }
        }
        position = before;
        return false;
    }

    /** Letters up to the next space or bracket. */
    String word() {
        skipSpace();
        int start = position;
        while (!atEnd() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    AttributePath attributePath() {
        int start = position;
        while (!atEnd() && isPathCharacter(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw expected("an attribute name");
        }
        String path = text.substring(start, position);
        int colon = path.lastIndexOf(':');
        String rest = path.substring(colon + 1);
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        String sub = dot < 0 ? null : rest.substring(dot + 1);
        if (!NAME.matcher(name).matches() || (sub != null && !NAME.matcher(sub).matches())) {
            position = start;
            throw problem("%s is not an attribute name".formatted(ScimException.quote(rest)));
        }
        return new AttributePath(colon < 0 ? null : path.substring(0, colon), name, sub);
    }

    String name() {
        AttributePath path = attributePath();
        if (path.schema() != null || path.sub() != null) {
            throw problem("A sub-attribute has no parts of its own");
        }
        return path.name();
    }

    Literal literal() {
        skipSpace();
        if (atEnd()) {
            throw expected("a value, such as \"text\", true or 5");
        }
        int start = position;
        if (text.charAt(position) == '"') {
            return new Literal.Text(storable(string(), start));
        }
        position = BareWords.end(text, start);
        if (start == position) {
            throw expected("a value, such as \"text\", true or 5");
        }
        return bare(storable(text.substring(start, position), start));
    }

    /** No value has a NUL or half a surrogate pair, and databases refuse to look for one. */
    private String storable(String value, int start) {
        if (value.indexOf(0) >= 0) {
            position = start;
            throw problem("A value contains the character NUL");
        }
        if (value.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            position = start;
            throw problem("A value contains half of a surrogate pair");
        }
        return value;
    }

    ScimException expected(String what) {
        String found =
                atEnd()
                        ? "it ends"
                        : "there is "
                                + ScimException.quote(
                                        text.substring(
                                                position, Math.min(position + 1, text.length())));
        return problem("Expected " + what + ", but " + found);
    }

    ScimException expectedBefore(String word, String what) {
        if (word.isEmpty()) {
            return expected(what);
        }
        position -= word.length();
        return problem("Expected " + what + ", but there is " + ScimException.quote(word));
    }

    ScimException problem(String problem) {
        String where = error == ScimErrorType.INVALID_PATH ? "path" : "filter";
        return new ScimException(
                error, problem + " at position " + (position + 1) + ". Correct the " + where + ".");
    }

    private Literal bare(String word) {
        return switch (word) {
            case "true" -> new Literal.Bool(true);
            case "false" -> new Literal.Bool(false);
            case "null" -> new Literal.Null();
            default ->
                    NUMBER.matcher(word).matches()
                            ? new Literal.Numeric(new BigDecimal(word))
                            : new Literal.Text(bareText(word));
        };
    }

    private String bareText(String word) {
        if (word.indexOf('"') >= 0 || word.indexOf('(') >= 0) {
            position -= word.length();
            throw expected("a value in quotes");
        }
        return word;
    }

    private String string() {
        position++;
        var value = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw expected("the closing quote of a string");
    }

    private char escaped() {
        if (atEnd()) {
            throw expected("a character after the backslash");
        }
        char c = text.charAt(position++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                position--;
                throw problem("A backslash in a string is written twice, but stands alone");
            }
        };
    }

    private char unicode() {
        int end = position + 4;
        if (end <= text.length()) {
            String hex = text.substring(position, end);
            if (hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                position = end;
                return (char) Integer.parseInt(hex, 16);
            }
        }
        throw problem("Expected four hexadecimal digits after \\u");
    }

    private static boolean isPathCharacter(char c) {
        return !Character.isWhitespace(c) && "[]()\"".indexOf(c) < 0;
    }
}
