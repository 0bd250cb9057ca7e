package app.partymode.operations.matcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what a store keeps twice of address books. The service may run meanwhile. */
public interface BookChecks {

    /**
     * Looks at some books, by ascending number of their owners.
     *
     * @param owner the digits of an owner's number, exclusive
     * @param mend whether what differs is made again from what the owner wrote; a second look then finds nothing
     * @return null: there are no more books
     */
    @Nullable
    CheckedBooks after(long owner, boolean mend);

    /** Says that no instance of the version before runs any more: names on edges are a difference from now on. */
    default void withoutEdgeNames() {}

    /**
     * What was found.
     *
     * @param last the last owner's number
     * @param books how many were looked at
     * @param differing how many of them differ in each way
     */
    record CheckedBooks(long last, long books, Map<Difference, Long> differing) {

        public CheckedBooks {
            differing = Map.copyOf(differing);
        }
    }
}
