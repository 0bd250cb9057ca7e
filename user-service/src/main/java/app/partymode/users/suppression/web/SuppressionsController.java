package app.partymode.users.suppression.web;

import app.partymode.httpapi.constraint.Constraints;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.ReadableNumber;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.request.TypedNumber;
import app.partymode.phoneauth.verification.CompletionResult;
import app.partymode.phoneauth.verification.CompletionResult.Done;
import app.partymode.phoneauth.verification.CompletionResult.Expired;
import app.partymode.phoneauth.verification.CompletionResult.StillPending;
import app.partymode.phoneauth.verification.CompletionResult.Unknown;
import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.phoneauth.verification.PhoneVerification.Proven;
import app.partymode.phoneauth.verification.StartResult.Accepted;
import app.partymode.phoneauth.verification.StartResult.Pending;
import app.partymode.phoneauth.verification.Verification;
import app.partymode.users.limits.NumberClaims;
import app.partymode.users.suppression.NumberRegistered;
import app.partymode.users.suppression.NumberSuppression;
import app.partymode.users.verification.Intent;
import app.partymode.users.verification.Intent.LiftSuppression;
import app.partymode.users.verification.Intent.Suppress;
import app.partymode.users.verification.IntentMismatch;
import app.partymode.users.verification.ProofTooWeak;
import app.partymode.users.verification.web.PendingAnswer;
import app.partymode.users.verification.web.VerificationExpired;
import app.partymode.users.verification.web.VerificationNotFound;
import app.partymode.users.verification.web.VerificationPending;
import app.partymode.users.verification.web.WrongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Both calls begin with a number and, where it has to be proven, end with the verification that this began. */
@RestController
@RequestMapping(path = SuppressionPaths.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class SuppressionsController {

    private final NumberSuppression suppression;
    private final PhoneVerification verification;
    private final NumberClaims claims;
    private final RequestNumbers numbers;
    private final Constraints constraints;

    SuppressionsController(
            NumberSuppression suppression,
            PhoneVerification verification,
            NumberClaims claims,
            RequestNumbers numbers,
            Constraints constraints) {
        this.suppression = suppression;
        this.verification = verification;
        this.claims = claims;
        this.numbers = numbers;
        this.constraints = constraints;
    }

    /** The number is validated only where there is no verification that knows it. */
    @ReadableNumber
    record Request(
            @Nullable String phoneNumber,
            @Nullable String region,
            @Nullable String verificationId,
            @Nullable String code)
            implements TypedNumber {

        /** Without the number and the code. */
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    @PutMapping
    ResponseEntity<?> suppress(@RequestBody Request request) {
        return answer(request, new Suppress());
    }

    /** With a body, which RFC 9110 leaves to the server: numbers and codes have no place in an address. */
    @DeleteMapping
    ResponseEntity<?> lift(@RequestBody Request request) {
        return answer(request, new LiftSuppression());
    }

    private ResponseEntity<?> answer(Request request, Intent wish) {
        return request.verificationId() == null
                ? begin(number(request), wish)
                : complete(request.verificationId(), request.code(), wish);
    }

    private ResponseEntity<?> begin(PhoneNumber number, Intent wish) {
        claims.consume(number);
        return switch (verification.verify(number, wish.text())) {
            case Accepted(boolean verified) -> fulfil(wish, number, verified);
            case Pending(Verification pending) -> PendingAnswer.of(pending);
        };
    }

    private ResponseEntity<Void> complete(String id, @Nullable String code, Intent wish) {
        try {
            return switch (verification.complete(id, code, proven -> fulfil(wish, proven))) {
                case Done<ResponseEntity<Void>>(ResponseEntity<Void> done) -> done;
                case StillPending<ResponseEntity<Void>> _ -> throw new VerificationPending();
                case CompletionResult.WrongCode<ResponseEntity<Void>>(int left) -> throw new WrongCode(left);
                case Expired<ResponseEntity<Void>> _ -> throw new VerificationExpired();
                case Unknown<ResponseEntity<Void>> _ -> throw new VerificationNotFound();
            };
        } catch (ProofTooWeak e) {
            throw new VerificationPending();
        }
    }

    private ResponseEntity<Void> fulfil(Intent wish, Proven proven) {
        if (!Intent.parse(proven.intent()).equals(wish)) {
            throw new IntentMismatch();
        }
        if (!proven.onlyIfNew()) {
            return fulfil(wish, proven.number(), true);
        }
        try {
            return fulfil(wish, proven.number(), false);
        } catch (NumberRegistered e) {
            throw new ProofTooWeak();
        }
    }

    private ResponseEntity<Void> fulfil(Intent wish, PhoneNumber number, boolean verified) {
        if (wish instanceof Suppress) {
            suppression.suppress(number, verified);
        } else {
            suppression.lift(number);
        }
        return ResponseEntity.noContent().build();
    }

    private PhoneNumber number(Request request) {
        constraints.check(request);
        return numbers.read(request);
    }
}
