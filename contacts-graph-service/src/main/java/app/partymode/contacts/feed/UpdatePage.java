package app.partymode.contacts.feed;

import java.util.List;

/** Some updates, and where to read on. */
public record UpdatePage(List<Update> updates, Cursor next) {}
