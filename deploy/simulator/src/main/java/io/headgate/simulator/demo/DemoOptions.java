package io.headgate.simulator.demo;

import io.headgate.simulator.people.People;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the demonstration runs against.
 *
 * @param gateway where the gateway is
 * @param tenantService where the tenant service is
 * @param assetService where the asset service is
 * @param tokenFile the file with the connection's secret token
 * @param keyFile the key that administrators' tokens are signed with
 * @param size how many people and how many requests at a time
 */
public record DemoOptions(
        URI gateway, URI tenantService, URI assetService, Path tokenFile, Path keyFile, Size size) {

    private static final Set<String> NAMES =
            Set.of(
                    "--gateway",
                    "--tenant-service",
                    "--asset-service",
                    "--token-file",
                    "--key-file",
                    "--users",
                    "--concurrency");

    /**
     * Reads a command line.
     *
     * @throws DemoException naming the option that is wrong or missing
     */
    public static DemoOptions parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!NAMES.contains(name) || i + 1 == arguments.size()) {
                throw new DemoException(
                        "\"" + name + "\" is not understood here, or has no value: see README.md.");
            }
            values.put(name, arguments.get(i + 1));
        }
        return new DemoOptions(
                URI.create(required(values, "--gateway")),
                URI.create(required(values, "--tenant-service")),
                URI.create(required(values, "--asset-service")),
                Path.of(required(values, "--token-file")),
                Path.of(required(values, "--key-file")),
                new Size(
                        number(values, "--users", People.USUAL, People.FEWEST),
                        number(values, "--concurrency", 4, 1)));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new DemoException(
                    name + " is missing: ./run sync-demo calls this program as it needs it.");
        }
        return value;
    }

    private static int number(Map<String, String> values, String name, int usual, int least) {
        String text = values.getOrDefault(name, Integer.toString(usual));
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says it.
        }
        throw new DemoException(
                name + " takes a number from " + least + " on, not \"" + text + "\".");
    }

    /**
     * How much.
     *
     * @param users how many people the company has
     * @param concurrency how many requests run at a time
     */
    public record Size(int users, int concurrency) {}
}
