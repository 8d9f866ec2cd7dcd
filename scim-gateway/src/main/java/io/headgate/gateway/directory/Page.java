package io.headgate.gateway.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A page: which resources, from where, how many.
 *
 * @param condition which
 * @param offset how many are passed over
 * @param limit how many are given at most
 */
public record Page(Condition condition, long offset, int limit) {

    /**
     * The end of its query. The first page has no parameter for an offset: with both parameters
     * PostgreSQL plans each execution anew, which takes longer than to find a user.
     */
    String window() {
        return offset == 0 ? " limit ?" : " offset ? limit ?";
    }

    /** Sets the parameters of the window from this number on. */
    void bindWindow(PreparedStatement statement, int from) throws SQLException {
        if (offset != 0) {
            statement.setLong(from, offset);
        }
        statement.setInt(offset == 0 ? from : from + 1, limit);
    }
}
