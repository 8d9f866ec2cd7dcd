package io.headgate.local.launch;

import io.headgate.local.process.StackException;
import io.headgate.local.secret.Secrets;
import io.headgate.local.stack.Service;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program of another module against the running stack, in a JVM of its own.
 *
 * @param command what it is called on the command line
 * @param module its folder; its jar is in {@code target}, its libraries in {@code target/lib}
 * @param mainClass its main class
 */
record ProgramCommand(String command, String module, String mainClass) {

    int run(LaunchOptions options) {
        DataDirectory data = options.data();
        Running.useBuild();
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.add("-Dheadgate.root=" + Repository.root());
        all.addAll(List.of("-cp", classPath(), mainClass));
        if (needsStack(options)) {
            all.addAll(stack(data));
        }
        all.addAll(options.rest());
        try {
            return new ProcessBuilder(all).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new StackException("./run " + command + " could not be started.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /**
     * The measurements start a stack of their own, unless they are to attach to the running one.
     */
    private boolean needsStack(LaunchOptions options) {
        return !command.equals("bench") || options.rest().contains("--attach");
    }

    private static List<String> stack(DataDirectory data) {
        Secrets secrets = new Secrets(data.secrets());
        return List.of(
                "--gateway",
                Running.url(data, Service.GATEWAY),
                "--tenant-service",
                Running.url(data, Service.TENANTS),
                "--asset-service",
                Running.url(data, Service.ASSETS),
                "--token-file",
                secrets.scimTokenFile().toString(),
                "--key-file",
                secrets.privateKeyFile().toString());
    }

    private String classPath() {
        Path target = Repository.root().resolve(module).resolve("target");
        if (!Files.isDirectory(target)) {
            throw new StackException(
                    "./run " + command + " needs the module " + module + ", which is not built.");
        }
        try (Stream<Path> files = Files.list(target)) {
            Path jar =
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .filter(file -> !file.toString().matches(".*-(sources|tests)\\.jar"))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new StackException(
                                                    "The program in "
                                                            + target
                                                            + " is not built: run ./mvnw -Pquick"
                                                            + " package."));
            return jar + java.io.File.pathSeparator + target.resolve("lib") + "/*";
        } catch (IOException failure) {
            throw new StackException("The folder " + target + " cannot be read.", failure);
        }
    }
}
