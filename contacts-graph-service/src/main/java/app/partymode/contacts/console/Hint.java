package app.partymode.contacts.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the database remarks on a statement that it runs all the same, such as a label that is not in the graph.
 *
 * @param code a GQL status, such as {@code 01N50}
 * @param warning whether the answer is probably not what was meant
 * @param place where in the query; null: it is about the whole
 */
public record Hint(String code, String text, boolean warning, CypherError.@Nullable Place place) {

    private static final Pattern SEVERITY = Pattern.compile("^\\w+: ");

    /**
     * A remark as the database makes it.
     *
     * @param offset in the statement that was sent, from 0; negative: none
     */
    public static Hint of(String code, String description, boolean warning, int offset) {
        var place = offset < 0 ? null : new CypherError.Place(1, 1, offset);
        return new Hint(code, SEVERITY.matcher(description).replaceFirst(""), warning, place);
    }

    /** With its place in the query as typed, before which so many characters were sent. */
    Hint in(String typed, int shift) {
        var typedPlace = place == null ? null : CypherError.Place.at(place.offset() - shift, typed);
        return new Hint(code, text, warning, typedPlace);
    }
}
