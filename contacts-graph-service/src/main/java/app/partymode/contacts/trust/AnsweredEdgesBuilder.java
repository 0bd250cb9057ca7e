package app.partymode.contacts.trust;

import java.util.Arrays;
import java.util.BitSet;

/** Takes people by ascending number, and of each the edges to lower ones, so that no edge is held twice or half. */
public final class AnsweredEdgesBuilder {

    private static final int FIRST_CAPACITY = 1_024;
    /** Arrays of a person: number, asked, id, end, and later degree, long edges and what is walked with. */
    private static final long BYTES_OF_A_PERSON = 44;

    private final long mostBytes;
    private int people;
    private int edges;
    private long[] numbers = new long[FIRST_CAPACITY];
    private int[] asked = new int[FIRST_CAPACITY];
    private int[] ids = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] lower = new int[FIRST_CAPACITY];
    private final BitSet matured = new BitSet();
    private final BitSet verified = new BitSet();

    /** @param mostBytes how much memory the arrays may take */
    public AnsweredEdgesBuilder(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Adds the next person.
     *
     * @param old whether the account has been there for long
     * @param answered lower numbers; those that were not added are left out
     * @throws GraphTooLarge where there is no room for more
     */
    public void add(long number, String userId, boolean proven, boolean old, int registered, long[] answered) {
        if (people == numbers.length) {
            growPeople();
        }
        for (long other : answered) {
            int place = Arrays.binarySearch(numbers, 0, people, other);
            if (place >= 0) {
                addEdge(place);
            }
        }
        numbers[people] = number;
        asked[people] = registered;
        ids[people] = userId.hashCode();
        ends[people] = edges;
        verified.set(people, proven);
        matured.set(people, old);
        people++;
    }

    public AnsweredEdges build() {
        return new AnsweredEdges(this);
    }

    private void addEdge(int place) {
        if (edges == lower.length) {
            checkRoom(numbers.length, grown(lower.length));
            lower = Arrays.copyOf(lower, grown(lower.length));
        }
        lower[edges++] = place;
    }

    private void growPeople() {
        int capacity = grown(numbers.length);
        checkRoom(capacity, lower.length);
        numbers = Arrays.copyOf(numbers, capacity);
        asked = Arrays.copyOf(asked, capacity);
        ids = Arrays.copyOf(ids, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    private static int grown(int capacity) {
        return capacity + (capacity >> 1);
    }

    /** The old array is there until the new one is filled, and is smaller. */
    private void checkRoom(long forPeople, long forEdges) {
        if (forPeople * BYTES_OF_A_PERSON + forEdges * Integer.BYTES * 2 > mostBytes) {
            throw new GraphTooLarge();
        }
    }

    int people() {
        return people;
    }

    long[] numbers() {
        return numbers;
    }

    int[] asked() {
        return asked;
    }

    int[] ids() {
        return ids;
    }

    int[] ends() {
        return ends;
    }

    int[] lower() {
        return lower;
    }

    BitSet matured() {
        return matured;
    }

    BitSet verified() {
        return verified;
    }
}
