package app.partymode.users.events;

import java.util.ArrayList;
import java.util.List;

/**
 * What the relay appends about one subject.
 *
 * @param version the last version that the entries tell
 * @param last whether the subject is gone with it: nothing needs to be kept of it once it is appended
 * @param entries at least one, by version
 * @param more whether later ones are pending too
 */
record EntryBatch(String id, long version, boolean last, List<StreamEntry> entries, boolean more) {

    /** How many entries go into one append, so that Redis stays responsive: a script runs alone. */
    static final int MOST_ENTRIES = 1000;

    EntryBatch {
        entries = List.copyOf(entries);
    }

    /** The same in the same order, in portions for one append each. A subject is in one portion, however many entries it has. */
    static List<List<EntryBatch>> portions(List<EntryBatch> batches) {
        var portions = new ArrayList<List<EntryBatch>>();
        int begin = 0;
        int entries = 0;
        for (int i = 0; i < batches.size(); i++) {
            int more = batches.get(i).entries().size();
            if (i > begin && entries + more > MOST_ENTRIES) {
                portions.add(batches.subList(begin, i));
                begin = i;
                entries = 0;
            }
            entries += more;
        }
        if (begin < batches.size()) {
            portions.add(batches.subList(begin, batches.size()));
        }
        return portions;
    }
}
