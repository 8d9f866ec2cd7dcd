import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Prints what a GET with a bearer token answers, so that CI needs no other client than the JDK. */
public class Fetch {
    public static void main(String[] args) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(args[0]))
                        .header("Authorization", "Bearer " + args[1])
                        .build();
        System.out.println(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
