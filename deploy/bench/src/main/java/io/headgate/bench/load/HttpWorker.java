package io.headgate.bench.load;

import java.io.IOException;
import java.util.function.LongFunction;

/** Sends the requests of a script over one connection. */
record HttpWorker(HttpWire wire, LongFunction<Call> script) implements Workers.Worker {

    @Override
    public void once(long number) throws IOException, Workers.Unexpected {
        Call call = script.apply(number);
        int status = wire.exchange(call);
        if (status != call.expected()) {
            throw new Workers.Unexpected(
                    call.method() + " " + call.path() + " was answered: " + wire.shown());
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
