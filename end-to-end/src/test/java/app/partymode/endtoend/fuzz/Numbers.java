package app.partymode.endtoend.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Phone numbers for random requests.
 *
 * @param contacts of the address book: never registered and never suppressed, so that nothing changes but by the requests
 * @param known the caller's and another user's
 * @param fresh gives one that no request has named yet
 */
public record Numbers(List<String> contacts, List<String> known, Supplier<String> fresh) {

    private static final int COUNTRY_CODE = 3;

    public Numbers {
        contacts = List.copyOf(contacts);
        known = List.copyOf(known);
    }

    /** In E.164, for a path. */
    String inPath(Random random) {
        return Mutation.one(random.nextInt(10) == 0 ? known : contacts, random);
    }

    /** As a person writes it, for an entry of an address book. */
    String entry(Random random) {
        String number = inPath(random);
        return switch (random.nextInt(5)) {
            case 0 -> number.substring(COUNTRY_CODE);
            case 1 -> "tel:" + number;
            case 2 -> number.replaceAll("(\\d{3})(?=\\d)", "$1 ");
            case 3 -> "00" + number.substring(1);
            default -> number;
        };
    }
}
