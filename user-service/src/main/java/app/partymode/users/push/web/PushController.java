package app.partymode.users.push.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.push.PushProperties;
import app.partymode.push.PushSubscriptions;
import app.partymode.users.push.PushUnavailable;
import app.partymode.users.push.SessionEnded;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PushController {

    private static final String SUBSCRIPTION = "/v1/sessions/current/push";

    private final PushProperties settings;
    private final PushSubscriptions subscriptions;

    PushController(PushProperties settings, PushSubscriptions subscriptions) {
        this.settings = settings;
        this.subscriptions = subscriptions;
    }

    record Key(String publicKey) {}

    @GetMapping("/v1/push")
    Key key() {
        requirePush();
        return new Key(settings.publicKey());
    }

    @PutMapping(SUBSCRIPTION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@AuthenticationPrincipal Caller caller, @Valid @RequestBody SubscriptionRequest request) {
        requirePush();
        if (!subscriptions.put(caller.sessionId(), request.subscription())) {
            throw new SessionEnded();
        }
    }

    /** Also where push has been switched off: what a client wants to be gone is gone. */
    @DeleteMapping(SUBSCRIPTION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@AuthenticationPrincipal Caller caller) {
        subscriptions.remove(caller.sessionId());
    }

    private void requirePush() {
        if (!settings.enabled()) {
            throw new PushUnavailable();
        }
    }
}
