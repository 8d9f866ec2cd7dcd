package io.headgate.local.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes so that they end when this one does, however it ends. The kernel tells a child
 * of the death of the <em>thread</em> that forked it, so all of them are forked by one thread that
 * lives as long as the JVM. A child leads a session of its own: Ctrl-C in the terminal reaches only
 * the launcher, which stops the children in order.
 */
final class Spawner {

    private static final ExecutorService FORKS =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("headgate-spawner").factory());

    private static final boolean SETSID = works("setsid", "true");
    private static final boolean PDEATHSIG = works("setpriv", "--pdeathsig", "TERM", "true");

    private Spawner() {}

    static Process spawn(ProcessBuilder builder) throws IOException {
        try {
            return FORKS.submit(builder::start).get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException io) {
                throw io;
            }
            throw new StackException("A process could not be started.", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while starting a process.", interrupted);
        }
    }

    /** The command, wrapped so that the child gets the signal when this JVM dies. */
    static List<String> bound(List<String> identity, Signal atDeath, List<String> command) {
        List<String> all = new ArrayList<>();
        if (SETSID) {
            all.add("setsid");
        }
        all.addAll(identity);
        if (PDEATHSIG) {
            // After the change of identity: that change would clear the setting.
            all.addAll(List.of("setpriv", "--pdeathsig", atDeath.name()));
        }
        all.addAll(command);
        return List.copyOf(all);
    }

    static boolean works(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
