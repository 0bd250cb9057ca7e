package app.partymode.users.completion.web;

import app.partymode.phoneauth.verification.CompletionResult;
import app.partymode.phoneauth.verification.CompletionResult.Done;
import app.partymode.phoneauth.verification.CompletionResult.Expired;
import app.partymode.phoneauth.verification.CompletionResult.StillPending;
import app.partymode.phoneauth.verification.CompletionResult.Unknown;
import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.users.completion.ProvenNumbers;
import app.partymode.users.signup.Signup.SignedUp;
import app.partymode.users.signup.web.SignUpAnswer;
import app.partymode.users.verification.IntentNotAllowed;
import app.partymode.users.verification.ProofTooWeak;
import app.partymode.users.verification.web.PendingAnswer.VerificationView;
import app.partymode.users.verification.web.VerificationExpired;
import app.partymode.users.verification.web.VerificationNotFound;
import app.partymode.users.verification.web.VerificationPending;
import app.partymode.users.verification.web.WrongCode;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/verifications/{id}")
final class VerificationsController {

    private final PhoneVerification verification;
    private final ProvenNumbers proven;
    private final Clock clock;

    VerificationsController(PhoneVerification verification, ProvenNumbers proven, Clock clock) {
        this.verification = verification;
        this.proven = proven;
        this.clock = clock;
    }

    record Proof(@Nullable String code) {

        /** Without the code. */
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    @GetMapping
    VerificationView read(@PathVariable String id) {
        return verification.find(id).map(VerificationView::of).orElseThrow(VerificationNotFound::new);
    }

    @PostMapping("/session")
    ResponseEntity<SignUpAnswer> complete(
            @PathVariable String id, @RequestBody(required = false) @Nullable Proof proof) {
        String code = proof == null ? null : proof.code();
        try {
            return switch (verification.complete(id, code, proven::accept)) {
                case Done<SignedUp>(SignedUp done) -> SignUpAnswer.of(done, clock.instant());
                case StillPending<SignedUp> _ -> throw new VerificationPending();
                case CompletionResult.WrongCode<SignedUp>(int left) -> throw new WrongCode(left);
                case Expired<SignedUp> _ -> throw new VerificationExpired();
                case Unknown<SignedUp> _ -> throw new VerificationNotFound();
            };
        } catch (ProofTooWeak e) {
            throw new VerificationPending();
        } catch (IntentNotAllowed e) {
            throw new VerificationExpired();
        }
    }
}
