package app.partymode.users.identity.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.identity.Privacy;
import app.partymode.users.identity.Users;
import app.partymode.users.identity.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/privacy")
final class PrivacyController {

    private static final String VISIBILITY = "everyone|contacts|nobody";
    private static final String ONE_OF = "One of everyone, contacts, nobody.";

    private final Users users;

    PrivacyController(Users users) {
        this.users = users;
    }

    /** A field that is missing keeps its present value. */
    record Request(
            @Pattern(regexp = VISIBILITY, message = ONE_OF) @Nullable
            String discoverableBy,

            @Pattern(regexp = VISIBILITY, message = ONE_OF) @Nullable
            String partyStatusVisibleTo,

            @Pattern(regexp = VISIBILITY, message = ONE_OF) @Nullable
            String introductions) {

        Privacy over(Privacy present) {
            return new Privacy(
                    Visibility.parse(discoverableBy).orElse(present.discoverableBy()),
                    Visibility.parse(partyStatusVisibleTo).orElse(present.partyStatusVisibleTo()),
                    Visibility.parse(introductions).orElse(present.introductions()));
        }
    }

    @PutMapping
    PrivacyView change(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Request request) {
        var user = users.change(caller.userId(), it -> it.share(request.over(it.privacy())));
        return PrivacyView.of(user.privacy());
    }
}
