package app.partymode.users.export.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Users;
import app.partymode.users.identity.web.Blocks;
import app.partymode.users.identity.web.UserView;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.peers.PeerPool.Standing;
import app.partymode.users.presence.LastSeen;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ExportController {

    private final Users users;
    private final Sessions sessions;
    private final LastSeen lastSeen;
    private final PeerPool peers;
    private final Clock clock;

    ExportController(Users users, Sessions sessions, LastSeen lastSeen, PeerPool peers, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.lastSeen = lastSeen;
        this.peers = peers;
        this.clock = clock;
    }

    /** All that this service stores about a user. The user's own view has the party status and the privacy. */
    record Export(
            Instant exportedAt,
            UserView user,
            List<String> blocks,
            List<SessionInfo> sessions,
            Instant lastSeenAt,
            Standing peerVerification) {}

    @GetMapping("/v1/me/export")
    Export export(@AuthenticationPrincipal Caller caller) {
        User user = users.find(caller.userId()).orElseThrow(UnknownUser::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Export(
                now,
                UserView.of(user, now),
                Blocks.of(user).blocks(),
                sessions.list(user.id()),
                lastSeen.of(user),
                peers.standing(user.id()));
    }
}
