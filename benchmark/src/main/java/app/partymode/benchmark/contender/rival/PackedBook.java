package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.phoneauth.number.PhoneNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A book as bytes: version, count, the numbers in ascending order, where each name ends, and the names. What is not asked for is not decoded. */
final class PackedBook {

    private static final int COUNT_AT = Long.BYTES;
    private static final int NUMBERS_AT = COUNT_AT + Integer.BYTES;

    private final ByteBuffer bytes;
    private final int size;

    private PackedBook(ByteBuffer bytes) {
        this.bytes = bytes;
        this.size = bytes.getInt(COUNT_AT);
    }

    static PackedBook of(byte @Nullable [] bytes) {
        return new PackedBook(ByteBuffer.wrap(bytes == null ? new byte[NUMBERS_AT] : bytes));
    }

    static byte[] pack(long version, List<Contact> contacts) {
        List<byte[]> names = contacts.stream()
                .map(contact ->
                        contact.name() == null ? new byte[0] : contact.name().getBytes(StandardCharsets.UTF_8))
                .toList();
        int text = names.stream().mapToInt(name -> name.length).sum();
        var bytes = ByteBuffer.allocate(NUMBERS_AT + contacts.size() * (Long.BYTES + Integer.BYTES) + text);
        bytes.putLong(version).putInt(contacts.size());
        contacts.forEach(contact -> bytes.putLong(contact.number().digits()));
        int end = 0;
        for (byte[] name : names) {
            end += name.length;
            bytes.putInt(end);
        }
        names.forEach(bytes::put);
        return bytes.array();
    }

    long version() {
        return bytes.getLong(0);
    }

    int size() {
        return size;
    }

    long number(int place) {
        return bytes.getLong(NUMBERS_AT + place * Long.BYTES);
    }

    Contact contact(int place) {
        int from = place == 0 ? 0 : end(place - 1);
        int length = end(place) - from;
        int namesAt = NUMBERS_AT + size * (Long.BYTES + Integer.BYTES);
        return new Contact(
                new PhoneNumber(number(place)),
                length == 0 ? null : new String(bytes.array(), namesAt + from, length, StandardCharsets.UTF_8));
    }

    private int end(int place) {
        return bytes.getInt(NUMBERS_AT + size * Long.BYTES + place * Integer.BYTES);
    }

    boolean has(long number) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = number(middle);
            if (found == number) {
                return true;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    AddressBook book() {
        return AddressBook.of(
                version(), IntStream.range(0, size).mapToObj(this::contact).toList());
    }

    /** As bytes, after a change. */
    byte[] after(BookChange change) {
        var contacts = book().contacts();
        change.removed().forEach(contacts::remove);
        change.added().forEach(contact -> contacts.put(contact.number(), contact));
        change.renamed().forEach(contact -> contacts.put(contact.number(), contact));
        return pack(version() + 1, List.copyOf(contacts.values()));
    }

    /** The contacts that are in all the others too: one step through each. */
    List<Contact> sharedWith(List<PackedBook> others) {
        var shared = new ArrayList<Contact>();
        int[] at = new int[others.size()];
        for (int place = 0; place < size; place++) {
            if (isInAll(others, at, number(place))) {
                shared.add(contact(place));
            }
        }
        return shared;
    }

    private static boolean isInAll(List<PackedBook> others, int[] at, long number) {
        for (int i = 0; i < at.length; i++) {
            PackedBook other = others.get(i);
            while (at[i] < other.size && other.number(at[i]) < number) {
                at[i]++;
            }
            if (at[i] == other.size || other.number(at[i]) != number) {
                return false;
            }
        }
        return true;
    }
}
