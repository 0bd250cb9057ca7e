package app.partymode.contacts.circle;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a host may know of the people around some guests. */
public record Circle(List<Candidate> candidates, Reach reach) {

    public Circle {
        candidates = List.copyOf(candidates);
    }

    /**
     * A contact of the host's who knows some of the guests.
     *
     * @param name what the host calls this contact
     * @param guestsKnown with how many of the guests the contact is reciprocal
     */
    public record Candidate(PhoneNumber number, @Nullable String name, int guestsKnown) {

        @Override
        public String toString() {
            return "Candidate[" + guestsKnown + "]";
        }
    }
}
