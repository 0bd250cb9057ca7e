package app.partymode.httpapi.negotiation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Every answer is in English, whatever {@code Accept-Language} asks for. The framework reads it for each request, and Tomcat fails on one with
 * very many languages.
 */
final class OneLanguage extends HttpServletRequestWrapper {

    OneLanguage(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(Locale.ENGLISH));
    }
}
