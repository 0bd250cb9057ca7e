package app.partymode.endtoend.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that a browser asks for. */
public final class Traffic {

    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public Traffic(BrowserContext context) {
        context.onRequest(requests::add);
    }

    public List<String> hosts() {
        return requests.stream()
                .map(request -> URI.create(request.url()))
                .filter(address -> address.getScheme().startsWith("http"))
                .map(URI::getAuthority)
                .distinct()
                .toList();
    }

    /** Bytes of the page's own files as they came over the wire. */
    public long bytes() {
        return requests.stream()
                .filter(request ->
                        request.url().startsWith("http") && !request.url().contains("/console/api/"))
                .filter(request -> request.response() != null)
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }
}
