package io.headgate.bench.platform;

import io.headgate.bench.usage.Processes;
import io.headgate.local.postgres.PostgresNode;
import io.headgate.local.process.ProcessNode;
import io.headgate.local.secret.Secrets;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A stack that is started for the measurement, on free ports and data of its own. */
public final class OwnPlatform implements Platform {

    private static final Map<String, String> PAUSED =
            Map.of("headgate.placement.enabled", "false", "headgate.publishing.enabled", "false");

    private final Stack stack;
    private final Thread atExit = new Thread(this::stop, "stop");

    private OwnPlatform(Stack stack) {
        this.stack = stack;
    }

    /** Starts everything. */
    public static OwnPlatform delivering(DataDirectory data) {
        return start(data, Map.of());
    }

    /** Starts gateway and PostgreSQL; changes stay in the directory and go nowhere. */
    public static OwnPlatform paused(DataDirectory data) {
        OwnPlatform platform = start(data, PAUSED);
        List.of(
                        platform.stack.service(Service.TENANTS),
                        platform.stack.service(Service.ASSETS),
                        platform.stack.kafka())
                .forEach(ProcessNode::stop);
        return platform;
    }

    private static OwnPlatform start(DataDirectory data, Map<String, String> settings) {
        StackOptions options = StackOptions.of(data, StackPorts.free()).withSettings(settings);
        OwnPlatform platform = new OwnPlatform(Stack.prepare(options));
        Runtime.getRuntime().addShutdownHook(platform.atExit);
        platform.stack.startAll(node -> {});
        return platform;
    }

    @Override
    public URI gateway() {
        return URI.create(stack.service(Service.GATEWAY).url());
    }

    @Override
    public DataDirectory data() {
        return stack.options().data();
    }

    @Override
    public Secrets secrets() {
        return stack.secrets();
    }

    @Override
    public PostgresNode postgres() {
        return stack.postgres();
    }

    @Override
    public Processes answering() {
        return new Processes(
                Map.of("gateway", stack.service(Service.GATEWAY).pid()),
                OptionalLong.of(stack.postgres().pid()));
    }

    @Override
    public Processes everything() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("gateway", stack.service(Service.GATEWAY).pid());
        all.put("tenant-service", stack.service(Service.TENANTS).pid());
        all.put("asset-service", stack.service(Service.ASSETS).pid());
        all.put("kafka", stack.kafka().pid());
        return new Processes(all, OptionalLong.of(stack.postgres().pid()));
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        stack.close();
    }
}
