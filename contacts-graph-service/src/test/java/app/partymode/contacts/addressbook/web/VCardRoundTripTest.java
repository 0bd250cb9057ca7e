package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.UploadEntry;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.util.TelUri;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random contacts, written by a library as other programs write them, are read with the same numbers and names. {@code -Dvcards.seed}
 * repeats a run, {@code -Pnightly} lengthens it.
 */
class VCardRoundTripTest {

    private static final long SEED =
            Long.getLong("vcards.seed", Boolean.getBoolean("nightly") ? System.nanoTime() : 21);
    private static final int FILES = Boolean.getBoolean("nightly") ? 2_000 : 50;
    private static final int MOST_CARDS = 8;
    private static final int MOST_NUMBERS = 4;
    private static final int MOST_WORDS = 12;

    private static final List<String> WORDS = List.of(
            "Ana",
            "Pérez",
            "Ñandú",
            "Jörg",
            "Анна",
            "مرحبا",
            "山田",
            "李小龙",
            "שלום",
            "🎉",
            "👩‍👩‍👧",
            "O'Brien",
            "a;b",
            "a,b",
            "a:b",
            "\"q\"",
            "=3D",
            "^n",
            "{}",
            "BEGIN:VCARD",
            "END:VCARD",
            "tel:+34",
            "x".repeat(80),
            "é".repeat(50));

    private final Random random = new Random(SEED);
    private final VCards vCards = new VCards();

    @ParameterizedTest
    @EnumSource
    void readsWhatAnotherProgramWrote(Version version) throws IOException {
        for (int file = 0; file < FILES; file++) {
            var expected = new ArrayList<UploadEntry>();
            List<VCard> cards = some(MOST_CARDS, () -> card(version, expected));
            String text = write(cards, version);
            assertThat(vCards.read(text.getBytes(StandardCharsets.UTF_8), null))
                    .as("seed %d, version %s, file %d:%n%s", SEED, version, file, text)
                    .containsExactlyElementsOf(expected);
        }
    }

    /** In 2.1 without folds: at a space, they are read in more than one way. */
    private static String write(List<VCard> cards, Version version) throws IOException {
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, version.version)) {
            if (version == Version.V2_1) {
                writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            }
            for (VCard card : cards) {
                writer.write(card);
            }
        }
        return text.toString();
    }

    private VCard card(Version version, List<UploadEntry> expected) {
        var card = new VCard();
        String name = name(card, version);
        some(MOST_NUMBERS, () -> telephone(version)).forEach(telephone -> {
            card.addTelephoneNumber(telephone);
            TelUri uri = telephone.getUri();
            expected.add(new UploadEntry(uri == null ? telephone.getText() : uri.getNumber(), name));
        });
        if (random.nextBoolean()) {
            card.addNote(words(version) + "\n" + words(version));
        }
        if (random.nextBoolean()) {
            card.addEmail("ana@example.com");
        }
        return card;
    }

    /** Gives the card a formatted name, its parts, or both. */
    private String name(VCard card, Version version) {
        var parts = new StructuredName();
        parts.setGiven(words(version));
        parts.setFamily(words(version));
        boolean structured = random.nextBoolean();
        if (structured) {
            card.setStructuredName(parts);
        }
        if (structured && version != Version.V4_0 && random.nextBoolean()) {
            return parts.getGiven() + " " + parts.getFamily();
        }
        String formatted = words(version);
        card.setFormattedName(formatted);
        return formatted;
    }

    private Telephone telephone(Version version) {
        String digits = "+34655" + (100_000 + random.nextInt(900_000));
        Telephone telephone = version == Version.V4_0 && random.nextBoolean()
                ? new Telephone(new TelUri.Builder(digits).build())
                : new Telephone(spelling(digits));
        telephone.getTypes().add(random.nextBoolean() ? TelephoneType.CELL : TelephoneType.HOME);
        return telephone;
    }

    private String spelling(String digits) {
        return switch (random.nextInt(4)) {
            case 0 -> digits;
            case 1 -> digits.substring(3);
            case 2 -> digits.replaceFirst("(\\+34)(...)(...)(...)", "$1 $2 $3 $4");
            default -> digits.replaceFirst("\\+34(...)(...)(...)", "($1) $2-$3");
        };
    }

    /** Backslashes only where a version can escape them. */
    private String words(Version version) {
        Stream<String> words = some(MOST_WORDS, () -> WORDS.get(random.nextInt(WORDS.size()))).stream();
        return version == Version.V2_1
                ? words.collect(Collectors.joining(" "))
                : words.collect(Collectors.joining(random.nextInt(8) == 0 ? " \\ " : " "));
    }

    /** At least one. */
    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
    }

    private enum Version {
        V2_1(VCardVersion.V2_1),
        V3_0(VCardVersion.V3_0),
        V4_0(VCardVersion.V4_0);

        private final VCardVersion version;

        Version(VCardVersion version) {
            this.version = version;
        }
    }
}
