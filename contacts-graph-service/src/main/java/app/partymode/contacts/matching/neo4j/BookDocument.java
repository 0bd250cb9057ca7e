package app.partymode.contacts.matching.neo4j;

import app.partymode.contacts.neo4j.Row;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner wrote, as it stands on the owner's number.
 *
 * @param numbers ascending
 * @param names beside the numbers; a list in the graph holds no null, so '' stands for no name
 * @param stamp the user, the version and the sum of the numbers: a reader, who takes no lock, may see one list of before a
 *     commit and the other of after it
 */
public record BookDocument(List<Long> numbers, List<String> names, String stamp) {

    /** Where there is no book, or an instance of the version before has written it. */
    public static final BookDocument NONE = new BookDocument(List.of(), List.of(), "");

    /** From the columns {@code contactNumbers} and {@code contactNames}. */
    static BookDocument of(Row row) {
        if (!row.has("contactNumbers") || !row.has("contactNames")) {
            return NONE;
        }
        List<String> stamped = row.texts("contactNames");
        int last = stamped.size() - 1;
        return last < 0
                ? NONE
                : new BookDocument(row.numbers("contactNumbers"), stamped.subList(0, last), stamped.get(last));
    }

    /** Whether it is the whole document of this version of this user's book. */
    boolean isOf(String userId, long version) {
        return numbers.size() == names.size() && stamp.equals(userId + " " + version + " " + BookChecksum.of(numbers));
    }

    /** What the owner calls a number; null: nothing, or the number is no contact. */
    public @Nullable String name(long number) {
        int place = Collections.binarySearch(numbers, number);
        return place < 0 || place >= names.size() ? null : nameAt(place);
    }

    /** The name at a place; null: none. */
    public @Nullable String nameAt(int place) {
        String name = names.get(place);
        return name.isEmpty() ? null : name;
    }
}
