package app.partymode.users.sessions.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.Sessions;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/sessions")
final class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    record Item(String id, @Nullable String device, Instant createdAt, Instant lastSeenAt, boolean current) {

        static Item of(SessionInfo it, Caller caller) {
            return new Item(
                    it.id(),
                    it.device(),
                    it.createdAt(),
                    it.lastSeenAt(),
                    it.id().equals(caller.sessionId()));
        }
    }

    record Answer(List<Item> sessions) {}

    @GetMapping
    Answer list(@AuthenticationPrincipal Caller caller) {
        return new Answer(sessions.list(caller.userId()).stream()
                .map(it -> Item.of(it, caller))
                .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        if (!sessions.revoke(caller.userId(), id)) {
            throw new SessionNotFound();
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeSome(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "")
                    @Pattern(regexp = "current|others|all", message = "Required: one of current, others, all.")
                    String scope) {
        switch (scope) {
            case "current" -> sessions.revoke(caller.userId(), caller.sessionId());
            case "others" -> sessions.revokeOthers(caller.userId(), caller.sessionId());
            default -> sessions.revokeAll(caller.userId());
        }
    }
}
