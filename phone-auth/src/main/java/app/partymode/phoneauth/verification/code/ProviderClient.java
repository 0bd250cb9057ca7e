package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.verification.ProviderUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a provider. It follows no redirect: what is sent is for one address alone. */
final class ProviderClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration timeout;

    ProviderClient(Duration timeout) {
        this.timeout = timeout;
    }

    /** @throws ProviderUnavailable without a cause: the client's exceptions can name the address, and the number in it */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(timeout).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProviderUnavailable(
                    "the provider can't be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable("interrupted while waiting for the provider");
        }
    }
}
