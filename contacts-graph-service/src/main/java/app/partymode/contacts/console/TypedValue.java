package app.partymode.contacts.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a result that JSON has no word for, as an object of one member. Beside these there are null, {@link Boolean},
 * {@link Long}, {@link Double}, {@link String} and {@link List}.
 */
public sealed interface TypedValue {

    /** A node, by its id. */
    record OfNode(String node) implements TypedValue {}

    /** A relationship, by its id. */
    record OfRelationship(String relationship) implements TypedValue {}

    /** A path: the ids of its nodes and relationships by turns. */
    record OfPath(List<String> path) implements TypedValue {}

    record OfMap(Map<String, @Nullable Object> map) implements TypedValue {}

    /** A date, a time, or both, or a duration, in ISO 8601. */
    record OfTime(String temporal) implements TypedValue {}

    record OfPoint(String point) implements TypedValue {}

    /** An integer that JavaScript would round. */
    record OfInteger(String integer) implements TypedValue {}
}
