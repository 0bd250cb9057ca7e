package app.partymode.client;

import app.partymode.client.generated.ApiClient;
import app.partymode.client.generated.ApiException;
import app.partymode.client.generated.model.Update;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.function.Predicate;

/** The stream of updates. The generated operation would read it to its end, which does not come. */
final class Updates {

    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final ApiClient client;
    private final HttpClient http = HttpClient.newHttpClient();
    private String cursor;
    private long pauseSeconds = 1;

    /** @param cursor the place after which reading starts */
    Updates(ApiClient client, String cursor) {
        this.client = client;
        this.cursor = cursor;
    }

    /** The place up to which updates have been read. */
    String cursor() {
        return cursor;
    }

    /**
     * Reads until an update is the one that is looked for. A stream that ends is opened again after the last event; what the server
     * asks for in {@code Retry-After} is waited for.
     *
     * @throws ApiException where waiting does not help, such as 401 or 410
     */
    Update await(Predicate<Update> wanted) throws ApiException, InterruptedException {
        while (true) {
            try (InputStream stream = open();
                    var events = new Scanner(stream, StandardCharsets.UTF_8).useDelimiter("\n\n")) {
                while (events.hasNext()) {
                    String event = events.next();
                    if (event.contains("data:")) {
                        Update update = client.getObjectMapper().readValue(dataOf(event), Update.class);
                        cursor = update.getCursor();
                        pauseSeconds = 1;
                        if (wanted.test(update)) {
                            return update;
                        }
                    }
                }
            } catch (IOException lost) {
                // A lost connection is opened again like one that ended.
            }
            Thread.sleep(pauseSeconds * 1000);
            pauseSeconds = Math.min(pauseSeconds * 2, LONGEST_PAUSE_SECONDS);
        }
    }

    private InputStream open() throws ApiException, IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(client.getBaseUri() + "/v1/contacts/updates/stream"))
                .header("Last-Event-ID", cursor);
        client.getRequestInterceptor().accept(request); // the token
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        byte[] problem = response.body().readAllBytes();
        if (response.statusCode() != 429 && response.statusCode() != 503) {
            throw new ApiException(
                    response.statusCode(), response.headers(), new String(problem, StandardCharsets.UTF_8));
        }
        pauseSeconds = response.headers().firstValueAsLong("Retry-After").orElse(pauseSeconds);
        return InputStream.nullInputStream();
    }

    private static String dataOf(String event) {
        return event.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .reduce("", String::concat);
    }
}
