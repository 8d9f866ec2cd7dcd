package io.headgate.acceptance.given;

import io.headgate.local.stack.Leftovers;
import io.headgate.local.stack.Service;
import io.headgate.local.stack.Stack;
import io.headgate.local.stack.StackOptions;
import io.headgate.local.stack.StackPorts;
import io.headgate.local.storage.DataDirectory;
import io.headgate.local.storage.Repository;
import io.headgate.local.token.SigningKey;
import io.headgate.local.token.TokenMint;
import io.headgate.local.token.TokenRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The system, started once for all tests of a build. Its data and logs are in {@code target/stack}.
 * Who kills a part starts it again.
 */
public final class RunningSystem {

    /** Requests that come with a sampled trace are traced; nothing is exported. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.log.category.\"io.quarkus.opentelemetry\".level", "ERROR");

    private static @Nullable Stack running;

    private RunningSystem() {}

    /** The system; starts it when it does not run. */
    public static synchronized Stack stack() {
        Stack found = running;
        if (found == null) {
            found = start();
            running = found;
            Runtime.getRuntime().addShutdownHook(new Thread(found::close, "stack"));
        }
        return found;
    }

    private static Stack start() {
        DataDirectory data =
                new DataDirectory(Repository.root().resolve("deploy/acceptance/target/stack"));
        Leftovers.end(data, Duration.ofSeconds(10));
        data.delete();
        return Stack.start(StackOptions.of(data, StackPorts.free()).withSettings(SETTINGS));
    }

    /** The address of a service, without a slash at the end. */
    public static String url(Service service) {
        return stack().service(service).url();
    }

    /** The administrators' interface, with every right in a super tenant. */
    public static Api administrator(String superTenant) {
        return new Api(
                token(
                        new TokenRequest(
                                "acceptance",
                                superTenant,
                                Set.of("super-admin"),
                                Set.of(),
                                Duration.ofHours(2))));
    }

    private static String token(TokenRequest request) {
        return new TokenMint(SigningKey.read(stack().secrets().privateKeyFile()), Clock.systemUTC())
                .mint(request);
    }
}
