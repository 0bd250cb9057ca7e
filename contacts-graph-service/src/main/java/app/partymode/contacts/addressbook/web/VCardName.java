package app.partymode.contacts.addressbook.web;

import ezvcard.VCard;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.StructuredName;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contact is called: the first that a card has of formatted name, name, nickname and organization. */
final class VCardName {

    /** RFC 6350, 5.3: from 1, the most preferred, to 100; without the parameter less than any. */
    private static final int LEAST_PREFERRED = 101;

    private VCardName() {}

    static @Nullable String of(VCard card) {
        return Stream.of(
                        names(card.getFormattedNames(), TextProperty::getValue),
                        names(card.getStructuredNames(), VCardName::text),
                        names(card.getNicknames(), VCardName::first),
                        names(card.getOrganizations(), VCardName::first))
                .flatMap(Function.identity())
                .findFirst()
                .orElse(null);
    }

    /** Those that are not blank, the preferred one first. */
    private static <P extends VCardProperty> Stream<String> names(
            List<P> properties, Function<P, @Nullable String> text) {
        return properties.stream()
                .sorted(Comparator.comparingInt(VCardName::preference))
                .map(text)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank());
    }

    /** Version 4.0 has a number, earlier ones a type. */
    private static int preference(VCardProperty property) {
        VCardParameters parameters = property.getParameters();
        boolean preferred = parameters.get(VCardParameters.TYPE).stream().anyMatch("pref"::equalsIgnoreCase);
        String number = parameters.first(VCardParameters.PREF);
        if (preferred || number == null || !number.matches("[1-9]\\d?|100")) {
            return preferred ? 1 : LEAST_PREFERRED;
        }
        return Integer.parseInt(number);
    }

    private static String text(StructuredName name) {
        return Stream.concat(
                        Stream.of(name.getGiven()),
                        Stream.concat(name.getAdditionalNames().stream(), Stream.of(name.getFamily())))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String first(TextListProperty property) {
        List<String> values = property.getValues();
        return values.isEmpty() ? null : values.getFirst();
    }
}
