package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.users.web.PartyStatusBody;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code Update} of the contract. */
public record UpdateBody(
        String cursor,
        String type,
        String phoneNumber,
        String userId,
        @Nullable String username,
        @Nullable Boolean verified,
        @Nullable Boolean reciprocal,
        @Nullable PartyStatusBody partyStatus,
        Instant at) {

    public static UpdateBody of(Update update, ReaderCursors cursors) {
        return new UpdateBody(
                cursors.of(update),
                update.type().slug(),
                update.number().e164(),
                update.userId(),
                update.username(),
                update.verified(),
                update.reciprocal(),
                PartyStatusBody.of(update.partyStatus()),
                update.at());
    }
}
