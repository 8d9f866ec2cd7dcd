package io.headgate.scim.filter;

import java.math.BigDecimal;

/** A value to compare with. */
public sealed interface Literal {
    /** The literal as JSON. */
    String text();

    /** The value as plain text, as it would be compared with a string. */
    String plain();

    /** A string. */
    record Text(String value) implements Literal {
        @Override
        public String text() {
            return Quoting.quote(value);
        }

        @Override
        public String plain() {
            return value;
        }
    }

    /** A number. */
    record Numeric(BigDecimal value) implements Literal {
        @Override
        public String text() {
            return value.toString();
        }

        @Override
        public String plain() {
            return value.toPlainString();
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements Literal {
        @Override
        public String text() {
            return Boolean.toString(value);
        }

        @Override
        public String plain() {
            return text();
        }
    }

    /** No value: {@code eq null} means not present. */
    record Null() implements Literal {
        @Override
        public String text() {
            return "null";
        }

        @Override
        public String plain() {
            return text();
        }
    }
}
