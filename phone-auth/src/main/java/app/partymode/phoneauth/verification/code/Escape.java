package app.partymode.phoneauth.verification.code;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** How a text is written into a part of a request, so that it stays one value there. */
enum Escape {
    URL(text -> encode(text).replace("+", "%20")),
    FORM(Escape::encode),
    JSON(Escape::quote),
    NONE(UnaryOperator.identity());

    private final UnaryOperator<String> rule;

    Escape(UnaryOperator<String> rule) {
        this.rule = rule;
    }

    String of(String text) {
        return rule.apply(text);
    }

    /** The one that a body of this type needs. */
    static Escape forType(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return FORM;
        }
        return type.contains("json") ? JSON : NONE;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String quote(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
