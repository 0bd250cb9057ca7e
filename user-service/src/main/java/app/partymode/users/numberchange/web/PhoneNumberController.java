package app.partymode.users.numberchange.web;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.ReadableNumber;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.request.TypedNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.phoneauth.verification.StartResult.Accepted;
import app.partymode.phoneauth.verification.StartResult.Pending;
import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import app.partymode.users.limits.NumberClaims;
import app.partymode.users.numberchange.NumberChange;
import app.partymode.users.verification.Intent.ChangeNumber;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/phone-number")
final class PhoneNumberController {

    private final Users users;
    private final NumberChange changes;
    private final PhoneVerification verification;
    private final NumberClaims claims;
    private final RequestNumbers numbers;
    private final Clock clock;

    PhoneNumberController(
            Users users,
            NumberChange changes,
            PhoneVerification verification,
            NumberClaims claims,
            RequestNumbers numbers,
            Clock clock) {
        this.users = users;
        this.changes = changes;
        this.verification = verification;
        this.claims = claims;
        this.numbers = numbers;
        this.clock = clock;
    }

    @ReadableNumber(inCallersRegion = true)
    record Request(@Nullable String phoneNumber, @Nullable String region) implements TypedNumber {}

    @PostMapping
    ResponseEntity<NumberChangeAnswer> change(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody Request request) {
        User user = users.find(caller.userId()).orElseThrow(UnknownUser::new);
        PhoneNumber number = numbers.read(request, caller);
        if (number.equals(user.number())) {
            return NumberChangeAnswer.changed(user, clock.instant());
        }
        claims.consume(number);
        var intent = new ChangeNumber(user.id(), caller.sessionId());
        return switch (verification.verify(number, intent.text())) {
            case Accepted(boolean verified) ->
                NumberChangeAnswer.changed(changes.renumber(user.id(), number, verified), clock.instant());
            case Pending(Verification pending) -> NumberChangeAnswer.pending(user, pending, clock.instant());
        };
    }
}
