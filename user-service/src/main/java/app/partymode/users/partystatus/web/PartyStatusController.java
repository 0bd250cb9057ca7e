package app.partymode.users.partystatus.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.identity.web.PartyStatusView;
import app.partymode.users.partystatus.PartyStatuses;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/party-status")
final class PartyStatusController {

    private final PartyStatuses statuses;

    PartyStatusController(PartyStatuses statuses) {
        this.statuses = statuses;
    }

    @PutMapping
    PartyStatusView start(@AuthenticationPrincipal Caller caller, @Valid @RequestBody PartyStatusRequest request) {
        return PartyStatusView.of(
                statuses.start(caller.userId(), request.partying(), request.shownMessage(), request.end()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller) {
        statuses.end(caller.userId());
    }
}
