package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.UpdatePage;
import java.util.List;

/** {@code UpdatePage} of the contract. */
record UpdatePageBody(List<UpdateBody> updates, String next) {

    static UpdatePageBody of(UpdatePage page, ReaderCursors cursors) {
        List<UpdateBody> updates = page.updates().stream()
                .map(update -> UpdateBody.of(update, cursors))
                .toList();
        return new UpdatePageBody(
                updates,
                updates.isEmpty() ? cursors.of(page.next()) : updates.getLast().cursor());
    }
}
