package app.partymode.users.signup.web;

import app.partymode.httpapi.constraint.Characters;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.ReadableNumber;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.request.TypedNumber;
import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.phoneauth.verification.StartResult.Accepted;
import app.partymode.phoneauth.verification.StartResult.Pending;
import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.web.ValidUsername;
import app.partymode.users.limits.NumberClaims;
import app.partymode.users.signup.Signup;
import app.partymode.users.verification.Intent.SignUp;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SignupController {

    private final Signup signup;
    private final PhoneVerification verification;
    private final NumberClaims claims;
    private final RequestNumbers numbers;
    private final Clock clock;

    SignupController(
            Signup signup, PhoneVerification verification, NumberClaims claims, RequestNumbers numbers, Clock clock) {
        this.signup = signup;
        this.verification = verification;
        this.claims = claims;
        this.numbers = numbers;
        this.clock = clock;
    }

    @ReadableNumber
    record Request(
            @Nullable String phoneNumber,
            @ValidUsername String username,
            @Nullable String region,
            @Characters(max = 100) @Nullable String device)
            implements TypedNumber {

        @Nullable
        String shownDevice() {
            return device == null || device.isBlank() ? null : device.strip();
        }
    }

    @PostMapping("/v1/sessions")
    ResponseEntity<SignUpAnswer> signUp(@Valid @RequestBody Request request) {
        PhoneNumber number = numbers.read(request);
        Username username = Username.of(request.username());
        String device = request.shownDevice();
        claims.consume(number);
        return switch (verification.verify(number, new SignUp(username, device).text())) {
            case Accepted(boolean verified) ->
                SignUpAnswer.of(signup.signUp(number, username, verified, device), clock.instant());
            case Pending(Verification pending) -> SignUpAnswer.of(pending);
        };
    }
}
