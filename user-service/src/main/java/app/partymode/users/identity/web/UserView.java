package app.partymode.users.identity.web;

import app.partymode.users.identity.PartyStatus;
import app.partymode.users.identity.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code User} of the REST contract: only the users themselves see this. */
public record UserView(
        String id,
        String phoneNumber,
        String username,
        boolean verified,
        @Nullable PartyStatusView partyStatus,
        PrivacyView privacy,
        Instant createdAt) {

    public static UserView of(User user, Instant now) {
        PartyStatus status = user.partyStatusAt(now);
        return new UserView(
                user.id(),
                user.number().e164(),
                user.username().text(),
                user.verified(),
                status == null ? null : PartyStatusView.of(status),
                PrivacyView.of(user.privacy()),
                user.createdAt());
    }
}
