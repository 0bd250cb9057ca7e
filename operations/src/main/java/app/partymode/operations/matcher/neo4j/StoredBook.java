package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.matching.neo4j.BookChecksum;
import app.partymode.contacts.neo4j.Row;
import app.partymode.operations.matcher.Difference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A number as {@code check/neo4j/read-books} answers it: the document of its book, and what was made from it. */
record StoredBook(Row row) {

    long number() {
        return row.number("number");
    }

    /** Whether the edges tell what the owner wrote: there is no document, or an instance of the version before may have written last. */
    boolean isOfEdges() {
        return row.has("userId") && (!row.flag("documented") || row.flag("named") && !isStamped());
    }

    Set<Difference> differences() {
        var found = EnumSet.noneOf(Difference.class);
        if (!row.has("userId")) {
            add(found, Difference.NO_BOOK, !edges().isEmpty() || row.flag("documented"));
            return found;
        }
        if (isOfEdges()) {
            return EnumSet.of(Difference.DOCUMENT);
        }
        add(found, Difference.DOCUMENT, !isWhole());
        add(found, Difference.EDGES, !edges().equals(numbers().stream().sorted().toList()));
        add(found, Difference.COUNTS, !isCounted());
        add(found, Difference.EDGE_NAMES, !areEdgesNamed());
        add(found, Difference.DEFERRED, !isDeferredRight());
        return found;
    }

    private static void add(Set<Difference> found, Difference difference, boolean differs) {
        if (differs) {
            found.add(difference);
        }
    }

    private List<Long> numbers() {
        return row.numbers("contactNumbers");
    }

    private List<Long> edges() {
        return row.numbers("edges");
    }

    private boolean isStamped() {
        List<String> names = row.texts("contactNames");
        String stamp = row.text("userId") + " " + row.number("version") + " " + BookChecksum.of(numbers());
        return !names.isEmpty() && names.getLast().equals(stamp);
    }

    private boolean isWhole() {
        return isStamped()
                && row.texts("contactNames").size() == numbers().size() + 1
                && List.copyOf(new TreeSet<>(numbers())).equals(numbers());
    }

    private boolean isCounted() {
        List<Long> deferred = row.numbers("deferredNumbers");
        return row.number("size") == numbers().size() + deferred.size()
                && row.number("deferredSum") == BookChecksum.ofDeferred(deferred)
                && row.number("sum") == BookChecksum.of(numbers()) + BookChecksum.ofDeferred(deferred);
    }

    private boolean areEdgesNamed() {
        List<String> names = row.texts("edgeNames");
        if (!row.flag("named")) {
            return names.stream().allMatch(String::isEmpty);
        }
        Map<Long, String> written = new HashMap<>();
        List<String> documented = row.texts("contactNames");
        for (int i = 0; i < numbers().size() && i < documented.size() - 1; i++) {
            written.put(numbers().get(i), documented.get(i));
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(written.getOrDefault(edges().get(i), names.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isDeferredRight() {
        Set<Long> deferred = new TreeSet<>(row.numbers("deferredNumbers"));
        boolean listed = row.numbers("deferredNumbers").size()
                == row.texts("deferredNames").size();
        boolean marked = row.flag("deferring") == !deferred.isEmpty();
        deferred.retainAll(numbers());
        return listed && marked && deferred.isEmpty();
    }
}
