package io.headgate.bench;

import io.headgate.bench.platform.AttachedPlatform;
import io.headgate.bench.platform.Organisation;
import io.headgate.bench.platform.OwnPlatform;
import io.headgate.bench.platform.Platform;
import io.headgate.bench.report.Report;
import io.headgate.bench.report.Results;
import io.headgate.bench.usage.Machine;
import io.headgate.local.process.StackException;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures the gateway beside two references in the same run. {@code ./run bench --help} tells the
 * options.
 *
 * @param options what was asked for
 * @param results what has been seen
 * @param out where lines go while it runs
 */
public record Bench(BenchOptions options, Results results, PrintStream out) {

    /** Runs it; ends with 1 when it could not be measured. Missed targets are no failure. */
    public static void main(String[] arguments) {
        int status = 0;
        try {
            BenchOptions options = BenchOptions.parse(List.of(arguments));
            if (options.help()) {
                System.out.println(BenchOptions.HELP);
            } else {
                new Bench(options, new Results(), System.out).run();
            }
        } catch (StackException sentence) {
            System.err.println(sentence.getMessage());
            status = 1;
        } catch (SQLException | IOException failure) {
            System.err.println("The measurement broke off: " + failure.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private void run() throws SQLException, IOException {
        Instant begun = Instant.now();
        String load = Machine.load();
        if (options.attach()) {
            attached();
        } else {
            own();
        }
        List<String> circumstances = new ArrayList<>();
        circumstances.add(begun + ", " + Machine.description());
        circumstances.add(
                "load average before "
                        + load
                        + ", after "
                        + Machine.load()
                        + " (own load included)");
        circumstances.add("JVM flags of gateway and bare endpoint: " + flags());
        circumstances.add(
                "each watched for "
                        + options.watched().toMillis() / 1000.0
                        + " s; the run took "
                        + Duration.between(begun, Instant.now()).toSeconds()
                        + " s"
                        + (options.attach() ? "; a running stack, delivery not paused" : ""));
        String text = Report.of(results, circumstances);
        out.println();
        out.println(text);
        if (options.record()) {
            Path file = Repository.root().resolve("deploy/bench/RESULTS.md");
            Files.writeString(file, text);
            out.println("Written to " + file);
        }
    }

    private void attached() throws SQLException {
        Platform platform =
                new AttachedPlatform(options.gateway(), new DataDirectory(options.data()));
        try (Measurement measurement =
                Measurement.begin(this, platform, Organisation.found(platform))) {
            if (options.delivery()) {
                measurement.delivery();
            }
            measurement.requests();
        }
    }

    private void own() throws SQLException {
        DataDirectory data =
                new DataDirectory(
                        Repository.root()
                                .resolve("deploy/bench/target/data")
                                .resolve(Long.toString(ProcessHandle.current().pid())));
        Optional<Organisation.Connected> organisation = Optional.empty();
        if (options.delivery()) {
            organisation = Optional.of(delivery(data));
        }
        out.println("Starting a stack with delivery paused ...");
        try (Platform paused = OwnPlatform.paused(data)) {
            Organisation.Connected known = organisation.orElseGet(() -> Organisation.found(paused));
            try (Measurement measurement = Measurement.begin(this, paused, known)) {
                measurement.requests();
            }
        }
        // After a failure it stays, for its logs.
        data.delete();
    }

    private Organisation.Connected delivery(DataDirectory data) throws SQLException {
        out.println("Starting a stack with delivery ...");
        try (Platform delivering = OwnPlatform.delivering(data)) {
            Organisation.Connected organisation = Organisation.found(delivering);
            try (Measurement measurement = Measurement.begin(this, delivering, organisation)) {
                measurement.delivery();
            }
            return organisation;
        }
    }

    private String flags() {
        return String.join(
                " ",
                StackOptions.of(new DataDirectory(Path.of("unused")), StackPorts.usual()).jvm());
    }
}
