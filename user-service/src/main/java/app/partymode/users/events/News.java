package app.partymode.users.events;

import java.util.List;

/**
 * What is told of one thing.
 *
 * @param version the last version that the entries tell
 * @param entries at least one, by version
 */
record News(String id, long version, List<StreamEntry> entries) {

    News {
        entries = List.copyOf(entries);
    }
}
