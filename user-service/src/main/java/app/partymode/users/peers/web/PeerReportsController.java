package app.partymode.users.peers.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.verification.peer.PeerReports;
import app.partymode.users.identity.web.PhoneNumbers;
import app.partymode.users.identity.web.RequestErrors;
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

    private static final int LONGEST_TEXT = 2_000;

    private final Optional<PeerReports> reports;
    private final PhoneNumbers numbers;

    PeerReportsController(ObjectProvider<PeerReports> reports, PhoneNumbers numbers) {
        this.reports = Optional.ofNullable(reports.getIfAvailable());
        this.numbers = numbers;
    }

    record Report(
            @Nullable String sender,
            @Nullable String text,
            @Nullable String region) {

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
        var errors = new RequestErrors();
        Optional<PhoneNumber> sender =
                numbers.read(report.sender(), report.region(), caller.phoneNumber(), "/sender", errors);
        Optional<String> text = errors.require(
                Optional.ofNullable(report.text()).filter(it -> !it.isBlank() && it.length() <= LONGEST_TEXT),
                "/text",
                "1 to 2,000 characters.");
        errors.throwIfAny();
        reports.get().report(caller.userId(), sender.orElseThrow(), text.orElseThrow());
        return ResponseEntity.noContent().build();
    }
}
