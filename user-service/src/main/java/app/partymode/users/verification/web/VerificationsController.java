package app.partymode.users.verification.web;

import app.partymode.phoneauth.verification.PhoneVerification;
import app.partymode.users.verification.web.PendingAnswer.VerificationView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/verifications/{id}")
final class VerificationsController {

    private final PhoneVerification verification;

    VerificationsController(PhoneVerification verification) {
        this.verification = verification;
    }

    @GetMapping
    VerificationView read(@PathVariable String id) {
        return verification.find(id).map(VerificationView::of).orElseThrow(VerificationNotFound::new);
    }

    /** The only method, none, accepts every number at once: there is no verification that could be completed. */
    @PostMapping("/session")
    void complete() {
        throw new VerificationNotFound();
    }
}
