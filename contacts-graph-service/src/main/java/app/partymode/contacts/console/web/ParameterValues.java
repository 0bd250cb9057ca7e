package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import app.partymode.phoneauth.number.PhoneNumberParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a form's fields hold into the values that a query gets. Without a type, JSON's own stands for itself. */
@Component
@ConditionalOnConsole
class ParameterValues {

    private final PhoneNumberParser numbers;

    ParameterValues(PhoneNumberParser numbers) {
        this.numbers = numbers;
    }

    /** @throws InvalidRequest with an entry for each value that is not of its type */
    Map<String, @Nullable Object> read(Map<String, @Nullable Object> given, Map<String, String> types) {
        var values = new HashMap<String, @Nullable Object>();
        var errors = new ArrayList<FieldError>();
        given.forEach((name, value) -> {
            try {
                values.put(name, value(value, types.getOrDefault(name, "")));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("/parameters/" + pointer(name), String.valueOf(e.getMessage())));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return values;
    }

    private @Nullable Object value(@Nullable Object value, String type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "" -> value;
            case "phoneNumber" -> number(value.toString());
            case "phoneNumbers" -> parts(value).map(this::number).toList();
            case "integer" -> integer(value.toString());
            case "text", "userId" -> value.toString();
            default -> throw new IllegalArgumentException("Has an unknown type.");
        };
    }

    /** With or without its plus sign, and spaces as people write them. */
    private Long number(String text) {
        String typed = text.strip();
        String international = typed.startsWith("+") ? typed : "+" + typed;
        if (numbers.parse(international, null) instanceof Valid valid) {
            return valid.number().digits();
        }
        throw new IllegalArgumentException("Must be a phone number with its country code, such as +34600111222.");
    }

    private static Stream<String> parts(Object value) {
        Stream<String> parts = value instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Arrays.stream(value.toString().split("[,;\\n]"));
        return parts.map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Long integer(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Must be an integer.");
        }
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
