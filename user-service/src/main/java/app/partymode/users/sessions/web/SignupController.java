package app.partymode.users.sessions.web;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.phoneauth.verification.Verdict.Accepted;
import app.partymode.phoneauth.verification.Verdict.Pending;
import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.web.PhoneNumbers;
import app.partymode.users.identity.web.RequestErrors;
import app.partymode.users.identity.web.Usernames;
import app.partymode.users.limits.NumberClaims;
import app.partymode.users.sessions.Signup;
import app.partymode.users.verification.Intent.SignUp;
import app.partymode.users.verification.web.PendingAnswer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SignupController {

    private static final int LONGEST_DEVICE = 100;

    private final Signup signup;
    private final PhoneVerification verification;
    private final NumberClaims claims;
    private final PhoneNumbers numbers;
    private final Clock clock;

    SignupController(
            Signup signup, PhoneVerification verification, NumberClaims claims, PhoneNumbers numbers, Clock clock) {
        this.signup = signup;
        this.verification = verification;
        this.claims = claims;
        this.numbers = numbers;
        this.clock = clock;
    }

    record Request(
            @Nullable String phoneNumber,
            @Nullable String username,
            @Nullable String region,
            @Nullable String device) {}

    private record Checked(
            PhoneNumber number, Username username, @Nullable String device) {}

    @PostMapping("/v1/sessions")
    ResponseEntity<?> signUp(@RequestBody Request request) {
        Checked checked = check(request);
        claims.charge(checked.number());
        var intent = new SignUp(checked.username(), checked.device());
        return switch (verification.verify(checked.number(), intent.text())) {
            case Accepted(boolean verified) ->
                SessionAnswer.of(
                        signup.signUp(checked.number(), checked.username(), verified, checked.device()),
                        clock.instant());
            case Pending(Verification pending) -> PendingAnswer.of(pending);
        };
    }

    private Checked check(Request request) {
        var errors = new RequestErrors();
        Optional<PhoneNumber> number = numbers.read(request.phoneNumber(), request.region(), errors);
        Optional<Username> username = Usernames.read(request.username(), errors);
        String device = request.device() == null || request.device().isBlank()
                ? null
                : request.device().strip();
        if (device != null && !isDevice(device)) {
            errors.add("/device", "At most 100 characters.");
        }
        errors.throwIfAny();
        return new Checked(number.orElseThrow(), username.orElseThrow(), device);
    }

    private static boolean isDevice(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DEVICE
                && text.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }
}
