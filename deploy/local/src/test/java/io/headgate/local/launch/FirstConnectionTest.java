package io.headgate.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headgate.local.secret.Secrets;
import io.headgate.local.storage.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstConnectionTest {

    private static final String TOKEN =
            "{\"id\":\"t1\",\"token\":\"hg_secret\",\"prefix\":\"hg_s\"}";

    @TempDir private Path folder;

    @Test
    void makesAConnectionAndATokenOnceAndKeepsTheToken() throws IOException {
        try (FakeGateway gateway =
                new FakeGateway(
                        Map.of(
                                "GET /api/v1/connections", new Answer(200, "[]"),
                                "POST /api/v1/connections", new Answer(201, "{\"id\":\"c7\"}"),
                                "POST /api/v1/connections/c7/tokens", new Answer(201, TOKEN)))) {
            assertThat(ensure(gateway)).isEqualTo(new FirstConnection.Outcome.Token("hg_secret"));
            assertThat(ensure(gateway)).isEqualTo(new FirstConnection.Outcome.Token("hg_secret"));
            assertThat(gateway.calls)
                    .containsExactly(
                            "GET /api/v1/connections",
                            "POST /api/v1/connections",
                            "POST /api/v1/connections/c7/tokens");
        }
    }

    @Test
    void usesTheConnectionThatIsThere() throws IOException {
        String list =
                "{\"items\":[{\"id\":\"c1\",\"name\":\"okta\"},{\"id\":\"c2\",\"name\":\"entra\"}]}";
        try (FakeGateway gateway =
                new FakeGateway(
                        Map.of(
                                "GET /api/v1/connections", new Answer(200, list),
                                "POST /api/v1/connections/c2/tokens", new Answer(201, TOKEN)))) {
            assertThat(ensure(gateway)).isEqualTo(new FirstConnection.Outcome.Token("hg_secret"));
        }
    }

    @Test
    void saysWhatAGatewayAnsweredThatMakesNone() throws IOException {
        try (FakeGateway gateway = new FakeGateway(Map.of())) {
            assertThat(ensure(gateway))
                    .isEqualTo(
                            new FirstConnection.Outcome.None(
                                    "the gateway answered 404 to POST /api/v1/connections"));
        }
    }

    private FirstConnection.Outcome ensure(FakeGateway gateway) {
        Secrets secrets = Secrets.of(new DataDirectory(folder));
        return new FirstConnection(gateway.url(), secrets, "demo").ensure();
    }

    private record Answer(int status, String body) {}

    /** Answers as it was told, 404 else, and remembers the calls that carried a token. */
    private static final class FakeGateway implements AutoCloseable {

        private final List<String> calls = new CopyOnWriteArrayList<>();
        private final Map<String, Answer> answers;
        private final HttpServer server;

        FakeGateway(Map<String, Answer> answers) throws IOException {
            this.answers = answers;
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void answer(HttpExchange exchange) throws IOException {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            if (exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey")) {
                calls.add(call);
            }
            Answer answer = answers.getOrDefault(call, new Answer(404, "{}"));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
