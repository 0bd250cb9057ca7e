package app.partymode.users.identity.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me")
final class MeController {

    private final Users users;
    private final Sessions sessions;
    private final Clock clock;

    MeController(Users users, Sessions sessions, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    record Patch(@ValidUsername String username) {}

    @GetMapping
    UserView read(@AuthenticationPrincipal Caller caller) {
        return view(users.find(caller.userId()).orElseThrow(UnknownUser::new));
    }

    @PatchMapping
    UserView rename(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Patch patch) {
        Username name = Username.of(patch.username());
        return view(users.change(caller.userId(), user -> user.rename(name)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller) {
        users.delete(caller.userId());
        sessions.revokeAll(caller.userId());
    }

    private UserView view(User user) {
        return UserView.of(user, clock.instant());
    }
}
