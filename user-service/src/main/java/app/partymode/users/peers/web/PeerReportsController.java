package app.partymode.users.peers.web;

import app.partymode.httpapi.constraint.Constraints;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.request.ReadableNumber;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.request.TypedNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.verification.peer.PeerReports;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the apps of peers. The answer is the same whatever a report proves. */
@RestController
final class PeerReportsController {

    private final Optional<PeerReports> reports;
    private final RequestNumbers numbers;
    private final Constraints constraints;

    PeerReportsController(ObjectProvider<PeerReports> reports, RequestNumbers numbers, Constraints constraints) {
        this.reports = Optional.ofNullable(reports.getIfAvailable());
        this.numbers = numbers;
        this.constraints = constraints;
    }

    @ReadableNumber(field = "sender", inCallersRegion = true)
    record Report(
            @Nullable String sender,

            @NotBlank(message = LENGTH) @Size(max = 2_000, message = LENGTH)
            String text,

            @Nullable String region)
            implements TypedNumber {

        private static final String LENGTH = "1 to 2,000 characters.";

        @Override
        public @Nullable String phoneNumber() {
            return sender;
        }

        /** Without the number and the text. */
        @Override
        public String toString() {
            return "Report[…]";
        }
    }

    @PostMapping("/v1/verifications/peer-reports")
    ResponseEntity<?> report(@AuthenticationPrincipal Caller caller, @RequestBody Report report) {
        if (reports.isEmpty()) {
            return Problems.answer(CommonProblem.NOT_FOUND);
        }
        constraints.check(report);
        reports.get().report(caller.userId(), numbers.read(report, caller), report.text());
        return ResponseEntity.noContent().build();
    }
}
