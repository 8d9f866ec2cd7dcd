package io.headgate.bench.platform;

import io.headgate.bench.usage.Processes;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.secret.Secrets;
import io.headgate.local.storage.DataDirectory;
import java.net.URI;

/** A running stack: where it answers, and which processes it consists of. */
public interface Platform extends AutoCloseable {

    /** The gateway's address. */
    URI gateway();

    /** Where its data is. */
    DataDirectory data();

    /** Its secrets. */
    Secrets secrets();

    /** Its database server, for connections. */
    PostgresNode postgres();

    /** What answers a request: gateway and PostgreSQL. */
    Processes answering();

    /** Everything that a change passes through. */
    Processes everything();

    /** Whether it was started for the measurement, so that its tables may be set back by SQL. */
    boolean own();

    @Override
    void close();
}
