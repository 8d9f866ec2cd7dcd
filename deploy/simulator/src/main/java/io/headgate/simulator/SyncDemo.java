package io.headgate.simulator;

import io.headgate.local.process.StackException;
import io.headgate.simulator.admin.AdminException;
import io.headgate.simulator.demo.DemoException;
import io.headgate.simulator.demo.DemoOptions;
import io.headgate.simulator.demo.Demonstration;
import io.headgate.simulator.entra.ProviderException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code ./run sync-demo}: plays two cycles of an identity provider and shows what became of them.
 */
public final class SyncDemo {

    private SyncDemo() {}

    /**
     * Runs the demonstration.
     *
     * @param arguments {@code --gateway URL --tenant-service URL --asset-service URL --token-file F
     *     --key-file F}, and optionally {@code --users N}, {@code --concurrency N}
     */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        int status = 0;
        try {
            new Demonstration(DemoOptions.parse(List.of(arguments)), out).run();
        } catch (DemoException | AdminException | ProviderException | StackException sentence) {
            out.flush();
            utf8(FileDescriptor.err).println(sentence.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
