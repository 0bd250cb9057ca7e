package app.partymode.contacts.push.webpush;

import app.partymode.concurrency.TimeLimit;
import app.partymode.contacts.push.Delivery;
import app.partymode.contacts.push.Delivery.Outcome;
import app.partymode.contacts.push.PushMessage;
import app.partymode.contacts.push.PushService;
import app.partymode.contacts.push.webpush.PublicDnsResolver.ForbiddenAddress;
import app.partymode.push.PushEndpoints;
import app.partymode.push.PushSubscription;
import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Push services that speak Web Push: encrypts for the device (RFC 8291), signs (RFC 8292) and sends (RFC 8030). */
final class WebPushService implements PushService, AutoCloseable {

    private final WebPush protocol;
    private final PushEndpoints endpoints;
    private final CloseableHttpClient http;
    private final TimeLimit limit;
    private final Clock clock;

    WebPushService(WebPush protocol, PushEndpoints endpoints, CloseableHttpClient http, TimeLimit limit, Clock clock) {
        this.protocol = protocol;
        this.endpoints = endpoints;
        this.http = http;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(PushSubscription subscription, PushMessage message) {
        if (!endpoints.allows(subscription.endpoint())) { // the list of hosts may have changed since it was taken
            return Delivery.of(Outcome.REFUSED);
        }
        HttpPost request = request(subscription, message);
        try {
            return limit.of(() -> send(request));
        } catch (CancellationException _) {
            request.cancel();
            return Delivery.of(Outcome.FAILED);
        }
    }

    private HttpPost request(PushSubscription to, PushMessage message) {
        var request = new HttpPost(to.endpoint());
        byte[] body = protocol.getBody(message.payload(), bytes(to.p256dh()), bytes(to.auth()));
        int seconds = Math.toIntExact(Math.max(1, message.timeToLive().toSeconds()));
        Urgency urgency = message.urgent() ? Urgency.High : Urgency.Normal;
        protocol.getHeaders(to.endpoint(), seconds, message.topic(), urgency).forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
        return request;
    }

    /** What the push service says beside its status and headers is not read: it could be without an end. */
    private Delivery send(HttpPost request) {
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            Delivery delivery = new Delivery(Answers.outcome(response.getCode()), Answers.after(response, clock));
            Answers.consume(response);
            return delivery;
        } catch (ForbiddenAddress _) {
            return Delivery.of(Outcome.REFUSED);
        } catch (IOException _) {
            return Delivery.of(Outcome.FAILED);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
