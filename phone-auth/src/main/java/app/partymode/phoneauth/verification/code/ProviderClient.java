package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.verification.ProviderUnavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Calls a provider. It follows no redirect: what is sent is for one address alone. Calls that a provider leaves without an answer hold
 * the threads of their requests, so their number is bounded: other requests need threads, too.
 */
final class ProviderClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration timeout;
    private final Semaphore calls;

    /**
     * A client for one provider.
     *
     * @param timeout how long the provider may take to answer
     * @param atOnce how many calls may wait for answers at the same time
     */
    ProviderClient(Duration timeout, int atOnce) {
        this.timeout = timeout;
        this.calls = new Semaphore(atOnce);
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws ProviderUnavailable if no answer came, or at once if too many others are waited for. Without a cause: the client's exceptions
     *     can name the address, and the number in it
     */
    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!calls.tryAcquire()) {
            throw new ProviderUnavailable("too many calls wait for the provider's answers");
        }
        try {
            return answer(request);
        } finally {
            calls.release();
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
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
