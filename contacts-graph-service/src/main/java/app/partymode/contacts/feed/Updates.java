package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import java.util.List;
import java.util.Optional;

/** The updates about all users, read by those who have them in their book. */
public interface Updates {

    /**
     * The oldest updates after one place in the feed and up to another, about the reader's contacts, that the reader may see.
     *
     * @param after exclusive
     * @param through inclusive; a head that the feed has told, so that all updates up to it are readable
     * @return in the order of the feed
     */
    Batch read(Owner reader, long after, long through, int limit);

    /**
     * The same for many readers, in few statements: of each what {@link #read} tells. Meant for readers who are woken together, not far
     * behind the head.
     *
     * @return in the order of the places; empty where the reader has to be asked for alone, as it has no book at this number, may have
     *     missed updates, or is too far behind
     */
    default List<Optional<List<Update>>> readAll(List<Place> places, long through, int limit) {
        return places.stream()
                .map(place ->
                        read(place.reader(), place.after(), through, limit).readableAfter(place.after()))
                .toList();
    }

    /** All updates about a user that are kept, under each number that the user has had, in the order of the feed. */
    List<Update> about(String userId);

    /**
     * Updates, and how far back the feed goes for this reader.
     *
     * @param hasBook whether the reader has a book at this number; without one there are no updates
     * @param floor updates up to this place may have been dropped; a reader who was not beyond it may have missed some
     */
    record Batch(boolean hasBook, long floor, List<Update> updates) {

        /** The updates, if there is a book and none after this place was dropped. */
        public Optional<List<Update>> readableAfter(long after) {
            return hasBook && after >= floor ? Optional.of(updates) : Optional.empty();
        }
    }

    /**
     * How far a reader has come.
     *
     * @param after exclusive
     */
    record Place(Owner reader, long after) {}
}
