package app.partymode.contacts.push;

import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.web.UpdateBody;
import app.partymode.contacts.users.PartyStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An update as the device gets it: {@code Update} of the contract. */
@Component
@ConditionalOnPush
final class PushPayloads {

    /** What is left of 4,096 bytes (RFC 8030, section 7.2) after encryption with one record (RFC 8291, section 4). */
    private static final int MOST_BYTES = 3_993;

    private final JsonMapper json;

    PushPayloads(JsonMapper json) {
        this.json = json;
    }

    /** A party's message that is too long for a push is left out. */
    byte[] of(Update update, ReaderCursors cursors) {
        byte[] whole = json.writeValueAsBytes(UpdateBody.of(update, cursors));
        return whole.length <= MOST_BYTES
                ? whole
                : json.writeValueAsBytes(UpdateBody.of(withoutMessage(update), cursors));
    }

    private static Update withoutMessage(Update it) {
        @Nullable PartyStatus status = it.partyStatus();
        return new Update(
                it.sequence(),
                it.type(),
                it.number(),
                it.userId(),
                it.username(),
                it.verified(),
                it.reciprocal(),
                status == null ? null : new PartyStatus(status.partying(), null, status.until(), status.since()),
                it.at());
    }
}
