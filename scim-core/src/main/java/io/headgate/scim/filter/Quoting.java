package io.headgate.scim.filter;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes strings as JSON does. */
final class Quoting {
    private Quoting() {}

    static String quote(String value) {
        var quoted = new StringBuilder(value.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, quoted);
        return quoted.append('"').toString();
    }
}
