package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.Cursor;
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
        @Nullable PartyStatusBody partyStatus,
        Instant at) {

    /** An update of the feed with this id. */
    public static UpdateBody of(Update update, String feed) {
        return new UpdateBody(
                new Cursor(feed, update.sequence()).text(),
                update.type().slug(),
                update.number().e164(),
                update.userId(),
                update.username(),
                PartyStatusBody.of(update.partyStatus()),
                update.at());
    }
}
