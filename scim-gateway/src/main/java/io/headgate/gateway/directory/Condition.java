package io.headgate.gateway.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A condition in SQL. Its text consists of fragments of ours only; whatever came from a client is a
 * parameter.
 *
 * @param sql with a question mark for each parameter
 * @param parameters in their order; an array of texts stands for a {@code text[]}
 */
public record Condition(String sql, List<Object> parameters) {

    /** Holds for every row. */
    public static final Condition ALWAYS = new Condition("true", List.of());

    /** Copies the parameters. */
    public Condition {
        parameters = List.copyOf(parameters);
    }

    /** Whether it holds for every row. */
    public boolean always() {
        return equals(ALWAYS);
    }

    /** Binds the parameters; returns the number after the last. */
    int bind(Connection connection, PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (Object parameter : parameters) {
            if (parameter instanceof List<?> texts) {
                statement.setArray(next++, connection.createArrayOf("text", texts.toArray()));
            } else if (parameter instanceof String text) {
                statement.setString(next++, text);
            } else {
                statement.setObject(next++, parameter);
            }
        }
        return next;
    }
}
