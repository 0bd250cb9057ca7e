package app.partymode.users.events;

import java.util.List;

/**
 * What the relay appends about one subject.
 *
 * @param version the last version that the entries tell
 * @param entries at least one, by version
 */
record EntryBatch(String id, long version, List<StreamEntry> entries) {

    EntryBatch {
        entries = List.copyOf(entries);
    }
}
