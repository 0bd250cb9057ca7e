package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.ParsedNumber;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.number.Respelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads entries as people write them. A bad entry never fails the others. */
@Component
public final class EntryParser {

    private static final String OWN_NUMBER = "own-number";

    private final PhoneNumberParser numbers;

    EntryParser(PhoneNumberParser numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads all entries; of several with the same number the last one counts.
     *
     * @param region where numbers without a plus sign are dialled from; null or empty: where the owner's own number belongs
     */
    public ParsedUpload parse(Owner owner, Collection<UploadEntry> entries, @Nullable String region) {
        @Nullable String home = home(owner, region);
        PhoneNumber own = Respelling.of(owner.number());
        var contacts = new TreeMap<PhoneNumber, Contact>();
        var rejected = new ArrayList<Rejection>();
        var parsed = new TreeMap<PhoneNumber, ParsedEntry>();
        int index = 0;
        for (UploadEntry entry : entries) {
            switch (numbers.parse(entry.phoneNumber(), home, owner.number())) {
                case ParsedNumber.Valid(PhoneNumber number)
                when number.equals(own) -> rejected.add(new Rejection(index, entry.phoneNumber(), OWN_NUMBER));
                case ParsedNumber.Valid(PhoneNumber number) -> {
                    contacts.merge(number, new Contact(number, ContactName.clean(entry.name())), EntryParser::lastName);
                    parsed.put(number, new ParsedEntry(index, String.valueOf(entry.phoneNumber()), number));
                }
                case ParsedNumber.Invalid(ParsedNumber.Reason reason) ->
                    rejected.add(new Rejection(index, entry.phoneNumber(), reason.slug()));
            }
            index++;
        }
        return new ParsedUpload(List.copyOf(contacts.values()), rejected, inOrder(parsed.values()));
    }

    /** The last name counts; an entry without one takes no name away. */
    private static Contact lastName(Contact before, Contact after) {
        return after.name() == null ? before : after;
    }

    private @Nullable String home(Owner owner, @Nullable String region) {
        return region == null || region.isEmpty()
                ? numbers.regionOf(owner.number()).orElse(null)
                : region;
    }

    private static List<ParsedEntry> inOrder(Collection<ParsedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(ParsedEntry::index))
                .toList();
    }

    /** Reads numbers that should leave a book; what is no number is in no book, so it is skipped. */
    public List<PhoneNumber> parseNumbers(Owner owner, Collection<String> texts, @Nullable String region) {
        @Nullable String home = home(owner, region);
        return texts.stream()
                .map(text -> numbers.parse(text, home, owner.number()))
                .flatMap(parsed -> parsed instanceof ParsedNumber.Valid(PhoneNumber number)
                        ? Optional.of(number).stream()
                        : Optional.<PhoneNumber>empty().stream())
                .toList();
    }
}
