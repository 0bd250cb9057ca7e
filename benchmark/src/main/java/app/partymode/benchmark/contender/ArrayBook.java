package app.partymode.benchmark.contender;

import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An address book as two arrays, sorted by number. */
record ArrayBook(
        String userId,
        long version,
        long[] numbers,
        @Nullable String[] names) {

    static ArrayBook empty(String userId) {
        return new ArrayBook(userId, 0, new long[0], new String[0]);
    }

    boolean has(long number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    Contact contact(int place) {
        return new Contact(new PhoneNumber(numbers[place]), names[place]);
    }

    List<Contact> contacts() {
        return IntStream.range(0, numbers.length).mapToObj(this::contact).toList();
    }

    ArrayBook after(BookChange change) {
        var entries = new TreeMap<PhoneNumber, Contact>();
        contacts().forEach(contact -> entries.put(contact.number(), contact));
        change.removed().forEach(entries::remove);
        change.added().forEach(contact -> entries.put(contact.number(), contact));
        change.renamed().forEach(contact -> entries.put(contact.number(), contact));
        var after = new ArrayList<>(entries.values());
        return new ArrayBook(
                userId,
                version + 1,
                after.stream().mapToLong(contact -> contact.number().digits()).toArray(),
                after.stream().map(Contact::name).toArray(String[]::new));
    }

    /** The places of those contacts that are in all the others too: one step through each. */
    List<Contact> sharedWith(List<ArrayBook> others) {
        var shared = new ArrayList<Contact>();
        int[] at = new int[others.size()];
        for (int place = 0; place < numbers.length; place++) {
            if (isInAll(others, at, numbers[place])) {
                shared.add(contact(place));
            }
        }
        return shared;
    }

    private static boolean isInAll(List<ArrayBook> others, int[] at, long number) {
        for (int i = 0; i < at.length; i++) {
            long[] theirs = others.get(i).numbers;
            while (at[i] < theirs.length && theirs[at[i]] < number) {
                at[i]++;
            }
            if (at[i] == theirs.length || theirs[at[i]] != number) {
                return false;
            }
        }
        return true;
    }
}
