package app.partymode.users.peers.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.web.RequestErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether I help others to prove their numbers. Can be set whichever method is in use. */
@RestController
@RequestMapping("/v1/me/peer-verification")
final class PeerVerificationController {

    private final PeerPool pool;

    PeerVerificationController(PeerPool pool) {
        this.pool = pool;
    }

    record Request(@Nullable Boolean enabled) {}

    record PeerVerification(boolean enabled) {}

    @GetMapping
    PeerVerification read(@AuthenticationPrincipal Caller caller) {
        return new PeerVerification(pool.standing(caller.userId()).enabled());
    }

    @PutMapping
    PeerVerification change(@AuthenticationPrincipal Caller caller, @RequestBody Request request) {
        var errors = new RequestErrors();
        boolean enabled = errors.require(Optional.ofNullable(request.enabled()), "/enabled", "Required: true or false.")
                .orElse(false);
        errors.throwIfAny();
        pool.takePart(caller.userId(), enabled);
        return new PeerVerification(enabled);
    }
}
