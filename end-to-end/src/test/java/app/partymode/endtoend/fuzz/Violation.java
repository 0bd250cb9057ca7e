package app.partymode.endtoend.fuzz;

/**
 * What does not hold for an answer.
 *
 * @param kind the same for requests that fail for the same reason
 */
public record Violation(String kind, String detail) {}
