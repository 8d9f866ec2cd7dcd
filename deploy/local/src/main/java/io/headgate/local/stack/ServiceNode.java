package io.headgate.local.stack;

import io.headgate.local.process.ChildProcess;
import io.headgate.local.process.ChildSpec;
import io.headgate.local.process.Identity;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.process.Signal;
import io.headgate.local.process.StackException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service in a JVM of its own; ready when its {@code /q/health/ready} says so. */
public final class ServiceNode extends ProcessNode {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int TIMEOUT_MILLIS = 2000;

    private final Service service;
    private final StackOptions options;
    private final Map<String, String> environment;
    private final String part;

    /**
     * A service of a stack.
     *
     * @param options where it listens is among their ports
     * @param part its name in the data directory, different in each replica
     */
    ServiceNode(
            Service service, StackOptions options, Map<String, String> environment, String part) {
        super(service.title());
        this.service = service;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.part = part;
    }

    /** Which one it is. */
    public Service service() {
        return service;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return options.ports().url(service);
    }

    @Override
    public Path log() {
        return options.data().log(part);
    }

    @Override
    protected Duration startLimit() {
        return START_LIMIT;
    }

    @Override
    protected Duration stopLimit() {
        return switch (options.aot()) {
            case WHERE_IT_FITS -> super.stopLimit();
            case RECORD -> START_LIMIT;
        };
    }

    @Override
    protected ChildProcess launch() {
        Path jar = service.jar(options.repository());
        if (!Files.exists(jar)) {
            throw new StackException(
                    name() + " is not built: run ./mvnw -Pquick -DskipTests package.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.jvm());
        command.addAll(AotCache.flags(jar, options));
        command.addAll(List.of("-jar", jar.toString()));
        return ChildProcess.start(
                new ChildSpec(
                        name(),
                        command,
                        environment,
                        Identity.own(),
                        new ChildSpec.Files(log(), options.data().mark(part)),
                        Signal.TERM));
    }

    @Override
    protected boolean ready() {
        try {
            URI uri = URI.create(url() + "/q/health/ready");
            HttpURLConnection request = (HttpURLConnection) uri.toURL().openConnection();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            int status = request.getResponseCode();
            request.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
