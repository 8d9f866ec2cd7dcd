package io.headgate.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongFunction;

/** Makes workers, one for each thread, which all do the same. */
public interface Workers {

    /** A new worker with a connection of its own. */
    Worker open() throws IOException, SQLException;

    /** Workers that send requests. */
    static Workers http(Target target, LongFunction<Call> script) {
        return () -> new HttpWorker(new HttpWire(target), script);
    }

    /** One thread's part in a load. */
    interface Worker extends AutoCloseable {

        /**
         * Does it once.
         *
         * @param number no two operations of a run have the same
         * @throws Unexpected if the answer is not the expected one
         */
        void once(long number) throws IOException, SQLException, Unexpected;

        @Override
        void close() throws IOException, SQLException;
    }

    /** An answer that was not expected; it counts as a failure. */
    final class Unexpected extends Exception {
        Unexpected(String message) {
            super(message);
        }
    }
}
