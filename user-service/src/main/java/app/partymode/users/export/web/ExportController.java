package app.partymode.users.export.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.push.PushSubscriptions;
import app.partymode.push.PushSubscriptions.Subscribed;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ExportController {

    private final Users users;
    private final Sessions sessions;
    private final PushSubscriptions subscriptions;
    private final LastSeen lastSeen;
    private final PeerPool peers;
    private final Clock clock;

    ExportController(
            Users users,
            Sessions sessions,
            PushSubscriptions subscriptions,
            LastSeen lastSeen,
            PeerPool peers,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.subscriptions = subscriptions;
        this.lastSeen = lastSeen;
        this.peers = peers;
        this.clock = clock;
    }

    /**
     * All that this service stores about a user. The user's own view has the party status and the privacy.
     *
     * @param provenAt when the number was proven last; null: it was not, or before this was kept
     */
    record Export(
            Instant exportedAt,
            UserView user,
            @Nullable Instant provenAt,
            List<String> blocks,
            List<SessionInfo> sessions,
            List<ExportedSubscription> pushSubscriptions,
            Instant lastSeenAt,
            Standing peerVerification) {}

    /** Without the secret, as a session is without its token. */
    record ExportedSubscription(String sessionId, String endpoint, String p256dh, Set<String> types) {

        static ExportedSubscription of(Subscribed it) {
            return new ExportedSubscription(
                    it.session().sessionId(),
                    it.subscription().endpoint(),
                    it.subscription().p256dh(),
                    it.subscription().types());
        }
    }

    @GetMapping("/v1/me/export")
    Export export(@AuthenticationPrincipal Caller caller) {
        User user = users.find(caller.userId()).orElseThrow(UnknownUser::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Export(
                now,
                UserView.of(user, now),
                user.provenAt(),
                Blocks.of(user).blocks(),
                sessions.list(user.id()),
                subscriptions.of(user.id()).stream()
                        .map(ExportedSubscription::of)
                        .toList(),
                lastSeen.of(user),
                peers.standing(user.id()));
    }
}
