package io.headgate.local.stack;

import io.headgate.local.network.Ports;
import java.util.List;

/**
 * The ports of a stack, all on the loopback address.
 *
 * @param gateway HTTP of the gateway
 * @param tenants HTTP of the tenant service
 * @param assets HTTP of the asset service
 * @param postgres PostgreSQL
 * @param kafka Kafka
 */
public record StackPorts(int gateway, int tenants, int assets, int postgres, int kafka) {

    private static final int DATA_OFFSET = 10;

    /** What {@code ./run} uses: 8080, 8081, 8082, 15432, 19092. */
    public static StackPorts usual() {
        return new StackPorts(8080, 8081, 8082, 15432, 19092);
    }

    /** The services at base, base + 1, base + 2; PostgreSQL and Kafka at base + 10, base + 11. */
    public static StackPorts from(int base) {
        return new StackPorts(base, base + 1, base + 2, base + DATA_OFFSET, base + DATA_OFFSET + 1);
    }

    /** Five ports that nobody listened on a moment ago. */
    public static StackPorts free() {
        List<Integer> free = Ports.free(5);
        return new StackPorts(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
    }

    /** The port of a service. */
    public int of(Service service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case TENANTS -> tenants;
            case ASSETS -> assets;
        };
    }

    /** The same, with another port for a service. */
    StackPorts with(Service service, int port) {
        return switch (service) {
            case GATEWAY -> new StackPorts(port, tenants, assets, postgres, kafka);
            case TENANTS -> new StackPorts(gateway, port, assets, postgres, kafka);
            case ASSETS -> new StackPorts(gateway, tenants, port, postgres, kafka);
        };
    }

    /** The address of a service, without a slash at the end. */
    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    void requireFree() {
        Ports.requireFree(gateway, "the gateway", "--gateway-port");
        Ports.requireFree(tenants, "the tenant service", "--tenant-service-port");
        Ports.requireFree(assets, "the asset service", "--asset-service-port");
        Ports.requireFree(postgres, "PostgreSQL", "--postgres-port");
        Ports.requireFree(kafka, "Kafka", "--kafka-port");
    }
}
