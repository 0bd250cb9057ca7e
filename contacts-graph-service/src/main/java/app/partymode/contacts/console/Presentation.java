package app.partymode.contacts.console;

import app.partymode.contacts.console.GraphElements.Node;
import app.partymode.contacts.console.GraphElements.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values fit to leave the server: phone numbers masked unless they are to be revealed, and integers that JavaScript keeps. */
final class Presentation {

    private static final long LARGEST_EXACT = 1L << 53;

    /** Properties and columns that hold phone numbers, valid or not. */
    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:.*\\.)?(?:\\w*numbers?|blocks|audience)");

    private final Masking masking;
    private final TimeMasking times;
    private final boolean reveal;

    Presentation(Masking masking, boolean reveal) {
        this.masking = masking;
        this.times = new TimeMasking(masking);
        this.reveal = reveal;
    }

    List<@Nullable Object> row(List<String> columns, List<@Nullable Object> row) {
        var presented = new ArrayList<@Nullable Object>(row.size());
        for (int i = 0; i < row.size(); i++) {
            presented.add(value(columns.get(i), row.get(i)));
        }
        return presented;
    }

    Node node(Node node) {
        return new Node(node.id(), node.labels(), map(node.properties()));
    }

    Relationship relationship(Relationship it) {
        return new Relationship(it.id(), it.type(), it.from(), it.to(), map(it.properties()));
    }

    Plan plan(Plan plan) {
        return new Plan(
                plan.operator(),
                map(plan.arguments()),
                plan.identifiers(),
                plan.estimatedRows(),
                plan.rows(),
                plan.dbHits(),
                plan.children().stream().map(this::plan).toList());
    }

    Hint hint(Hint hint) {
        return reveal ? hint : new Hint(hint.code(), masking.text(hint.text()), hint.warning(), hint.place());
    }

    private @Nullable Object value(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> integer(name, number);
            case Double number -> decimal(name, number);
            case String text -> reveal ? text : masking.text(text);
            case List<?> list -> list(name, list);
            case TypedValue.OfMap map -> new TypedValue.OfMap(map(map.map()));
            case TypedValue.OfTime time when !reveal -> new TypedValue.OfTime(times.of(time.temporal()));
            case TypedValue.OfPoint point when !reveal -> new TypedValue.OfPoint(masking.text(point.point()));
            default -> value;
        };
    }

    private Object integer(String name, long value) {
        if (!reveal) {
            var masked = masking.integer(value);
            if (masked.isPresent()) {
                return masked.get();
            }
            if (value >= 100 && NUMBERS.matcher(name).matches()) {
                return masking.number(value);
            }
        }
        return Math.abs(value) > LARGEST_EXACT ? new TypedValue.OfInteger(Long.toString(value)) : (Object) value;
    }

    /** JSON knows no NaN, and a phone number is none the less one as a float. */
    private Object decimal(String name, double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT;
        return whole && integer(name, (long) value) instanceof String masked ? masked : (Object) value;
    }

    private List<@Nullable Object> list(String name, List<?> list) {
        if (!reveal) {
            var spelled = masking.spelled(list);
            if (spelled.isPresent()) {
                return List.of(spelled.get());
            }
        }
        var presented = new ArrayList<@Nullable Object>(list.size());
        list.forEach(value -> presented.add(value(name, value)));
        return presented;
    }

    private Map<String, @Nullable Object> map(Map<String, @Nullable Object> map) {
        var presented = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> presented.put(reveal ? key : masking.text(key), value(key, value)));
        return presented;
    }
}
