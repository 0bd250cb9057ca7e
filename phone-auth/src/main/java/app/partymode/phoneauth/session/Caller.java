package app.partymode.phoneauth.session;

import app.partymode.phoneauth.number.PhoneNumber;

/**
 * Who makes a request. Controllers take it as an argument with {@code @AuthenticationPrincipal}.
 *
 * @param userId the user's id
 * @param phoneNumber the user's number when the session was created or renumbered
 * @param sessionId the public id of the session, which is not its token
 */
public record Caller(String userId, PhoneNumber phoneNumber, String sessionId) {

    /** Without the number and the session, so that a log may show it. */
    @Override
    public String toString() {
        return "Caller[userId=" + userId + "]";
    }
}
