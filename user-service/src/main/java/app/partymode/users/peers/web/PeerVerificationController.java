package app.partymode.users.peers.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.peers.PeerPool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

    record Request(
            @NotNull(message = "Required: true or false.") Boolean enabled) {}

    record PeerVerification(boolean enabled) {}

    @GetMapping
    PeerVerification read(@AuthenticationPrincipal Caller caller) {
        return new PeerVerification(pool.standing(caller.userId()).enabled());
    }

    @PutMapping
    PeerVerification change(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Request request) {
        pool.takePart(caller.userId(), request.enabled());
        return new PeerVerification(request.enabled());
    }
}
