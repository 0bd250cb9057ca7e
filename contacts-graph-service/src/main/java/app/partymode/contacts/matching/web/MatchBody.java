package app.partymode.contacts.matching.web;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.web.PartyStatusBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Match} of the contract. */
public record MatchBody(
        String phoneNumber,
        @Nullable String name,
        String userId,
        String username,
        boolean verified,
        boolean reciprocal,
        @Nullable PartyStatusBody partyStatus) {

    /** The matches as they are at this time. */
    public static List<MatchBody> of(List<Match> matches, Instant now) {
        return matches.stream().map(match -> of(match.asOf(now))).toList();
    }

    private static MatchBody of(Match match) {
        return new MatchBody(
                match.number().e164(),
                match.name(),
                match.userId(),
                match.username(),
                match.verified(),
                match.reciprocal(),
                PartyStatusBody.of(match.partyStatus()));
    }
}
