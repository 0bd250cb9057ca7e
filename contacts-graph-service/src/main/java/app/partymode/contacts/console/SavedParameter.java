package app.partymode.contacts.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a saved query asks for: a field of its form.
 *
 * @param name the parameter's name in Cypher
 * @param defaultValue what the field has at first, as it would be typed; null: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedParameter(
        String name,
        Type type,
        String label,
        @JsonProperty("default") @Nullable String defaultValue) {

    private static final Pattern LINE =
            Pattern.compile("(?<name>[a-z]\\w*) (?<type>\\w+)(?: = (?<default>\\S.*?))? – (?<label>\\S.*)");

    public SavedParameter {
        if (defaultValue != null && !type.accepts(defaultValue)) {
            throw new IllegalArgumentException("the default of " + name + " is no " + type);
        }
    }

    /** Reads a line of the form {@code name type = default – label}, where the default may be missing. */
    static SavedParameter parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no parameter is described by: " + line);
        }
        return new SavedParameter(
                parts.group("name"), Type.named(parts.group("type")), parts.group("label"), parts.group("default"));
    }

    /** What can be typed, and what Cypher gets. */
    public enum Type {
        /** A number as E.164 with its plus; Cypher gets its digits as an integer. */
        PHONE_NUMBER("phoneNumber", "\\+[1-9]\\d{6,14}"),
        /** Phone numbers between commas; Cypher gets a list of integers. */
        PHONE_NUMBERS("phoneNumbers", "\\+[1-9]\\d{6,14}(\\s*,\\s*\\+[1-9]\\d{6,14})*"),
        /** The UUID of a user; Cypher gets a string. */
        USER_ID("userId", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        INTEGER("integer", "-?\\d{1,18}"),
        /** Anything; Cypher gets a string. */
        TEXT("text", ".*");

        private final String json;
        private final Predicate<String> form;

        Type(String json, String form) {
            this.json = json;
            this.form = Pattern.compile(form).asMatchPredicate();
        }

        boolean accepts(String typed) {
            return form.test(typed);
        }

        static Type named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.json.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no type of a parameter: " + name));
        }

        @JsonValue
        @Override
        public String toString() {
            return json;
        }
    }
}
