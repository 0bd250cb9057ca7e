package app.partymode.contacts.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a result that JSON has no word for, as an object of one member. Beside these there are null, {@link Boolean},
 * {@link Long}, {@link Double}, {@link String} and {@link List}.
 */
public sealed interface Special {

    /** A node, by its id. */
    record OfNode(String node) implements Special {}

    /** A relationship, by its id. */
    record OfRelationship(String relationship) implements Special {}

    /** A path: the ids of its nodes and relationships by turns. */
    record OfPath(List<String> path) implements Special {}

    record OfMap(Map<String, @Nullable Object> map) implements Special {}

    /** A date, a time, or both, or a duration, in ISO 8601. */
    record OfTime(String temporal) implements Special {}

    record OfPoint(String point) implements Special {}

    /** An integer that JavaScript would round. */
    record OfInteger(String integer) implements Special {}
}
