package app.partymode.users.identity.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.identity.Audience;
import app.partymode.users.identity.Privacy;
import app.partymode.users.identity.Users;
import app.partymode.users.web.RequestErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/privacy")
final class PrivacyController {

    private final Users users;

    PrivacyController(Users users) {
        this.users = users;
    }

    /** A field that is missing keeps its present value. */
    record Request(
            @Nullable String discoverableBy, @Nullable String partyStatusVisibleTo) {}

    @PutMapping
    PrivacyView change(@AuthenticationPrincipal Caller caller, @RequestBody Request request) {
        var errors = new RequestErrors();
        Optional<Audience> discoverableBy = audience(request.discoverableBy(), "/discoverableBy", errors);
        Optional<Audience> visibleTo = audience(request.partyStatusVisibleTo(), "/partyStatusVisibleTo", errors);
        errors.throwIfAny();
        var user = users.change(
                caller.userId(),
                it -> it.share(new Privacy(
                        discoverableBy.orElse(it.privacy().discoverableBy()),
                        visibleTo.orElse(it.privacy().partyStatusVisibleTo()))));
        return PrivacyView.of(user.privacy());
    }

    private static Optional<Audience> audience(@Nullable String slug, String pointer, RequestErrors errors) {
        return slug == null
                ? Optional.empty()
                : errors.require(Audience.parse(slug), pointer, "One of everyone, contacts, nobody.");
    }
}
