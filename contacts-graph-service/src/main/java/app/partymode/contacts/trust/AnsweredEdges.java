package app.partymode.contacts.trust;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Registered people and the edges that are answered, as each of two people has the other, in arrays of primitive types: about 40 bytes for
 * a person, of which {@link TrustWalk} takes 16, and 4 for each two people who have each other.
 */
public final class AnsweredEdges {

    private final int people;
    private final long[] numbers;
    private final int[] asked;
    private final int[] ids;
    private final int[] degrees;
    private final int[] ends;
    private final int[] lower;
    private final BitSet matured;
    private final BitSet verified;

    AnsweredEdges(AnsweredEdgesBuilder read) {
        people = read.people();
        numbers = read.numbers();
        asked = read.asked();
        ids = read.ids();
        ends = read.ends();
        lower = read.lower();
        matured = read.matured();
        verified = read.verified();
        degrees = new int[people];
        forEach((one, other) -> {
            degrees[one]++;
            degrees[other]++;
        });
    }

    /** What is done with an edge, which is seen once. */
    interface Edge {
        void between(int one, int other);
    }

    void forEach(Edge edge) {
        int from = 0;
        for (int person = 0; person < people; person++) {
            for (int i = from; i < ends[person]; i++) {
                edge.between(person, lower[i]);
            }
            from = ends[person];
        }
    }

    public int people() {
        return people;
    }

    /** How many registered people have the person and are had by the person. */
    public int degree(int person) {
        return degrees[person];
    }

    /** How many registered people the person has, whether they answer or not. */
    public int asked(int person) {
        return asked[person];
    }

    /** The place of a number, if it is still the same user's; negative: there is none. */
    int place(long number, String userId) {
        int place = Arrays.binarySearch(numbers, 0, people, number);
        return place >= 0 && ids[place] == userId.hashCode() ? place : -1;
    }

    /**
     * Who is trusted to begin with: those whose number is proven and who have so many long edges. Edges have no age in the stores; one
     * counts as long where both ends have been there for long.
     */
    BitSet trusted(int fewestLong) {
        int[] longEdges = new int[people];
        forEach((one, other) -> {
            if (matured.get(one) && matured.get(other)) {
                longEdges[one]++;
                longEdges[other]++;
            }
        });
        var trusted = new BitSet(people);
        for (int person = 0; person < people; person++) {
            trusted.set(person, verified.get(person) && longEdges[person] >= fewestLong);
        }
        return trusted;
    }
}
