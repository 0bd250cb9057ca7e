package app.partymode.httpapi.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer RFC 6901 pointer into the body, such as {@code /contacts/3/phoneNumber}; for a parameter, a slash and its name
 * @param detail a fixed text
 */
public record FieldError(String pointer, String detail) {}
