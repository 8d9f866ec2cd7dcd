package io.headgate.local.launch;

import io.headgate.local.stack.AotCache;
import io.headgate.local.stack.Stack;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Makes the {@link AotCache} of each service, by a run on data and ports that are thrown away
 * afterwards. Nothing is done for a service whose cache fits its jar.
 */
final class PrepareCommand {

    private final PrintStream out;

    PrepareCommand(PrintStream out) {
        this.out = out;
    }

    int run() {
        Path repository = Repository.root();
        DataDirectory data = new DataDirectory(repository.resolve("deploy/local/target/prepare"));
        data.delete();
        StackOptions options = StackOptions.of(data, StackPorts.free());
        if (AotCache.fitsAll(options)) {
            out.println("Quick starts are prepared already.");
            return 0;
        }
        Running.useBuild();
        out.println("Preparing quick starts (once per build) ...");
        try {
            Stack.start(options.recording()).close();
        } finally {
            data.delete();
        }
        out.println(
                AotCache.fitsAll(options)
                        ? "Quick starts are prepared."
                        : "Quick starts were not prepared: the JVMs wrote nothing usable.");
        return 0;
    }
}
