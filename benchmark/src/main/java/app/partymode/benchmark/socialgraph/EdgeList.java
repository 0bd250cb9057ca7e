package app.partymode.benchmark.socialgraph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A social graph in a text file: two integers a line, lines that begin with # are comments.
 *
 * @see <a href="https://snap.stanford.edu/data/">SNAP, the Stanford Large Network Dataset Collection</a>
 */
public final class EdgeList {

    private final Map<Long, Integer> places = new HashMap<>();
    private final List<BitSet> contacts = new ArrayList<>();

    private EdgeList() {}

    /**
     * @param directed whether "a b" says only that a has b
     * @param registeredPercent how many of a hundred of those who have contacts are registered; the books of the others are left out
     */
    public static SocialGraph read(Path file, boolean directed, int registeredPercent, long seed) {
        var list = new EdgeList();
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> list.add(line, directed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.graph(file.getFileName() + ", " + registeredPercent + "% registered", registeredPercent, seed);
    }

    /** Writes the contacts of each book, in the form that {@link #read} takes as directed. */
    public static void write(SocialGraph graph, Path file) {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("# " + graph.origin() + "; directed\n");
            for (int person : graph.registered()) {
                for (int contact : graph.book(person)) {
                    lines.write(person + "\t" + contact + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line, boolean directed) {
        String[] ends = line.strip().split("\\s+");
        if (ends.length < 2) {
            throw new IllegalArgumentException("not two integers: " + line);
        }
        int from = place(Long.parseLong(ends[0]));
        int to = place(Long.parseLong(ends[1]));
        if (from != to) {
            contacts.get(from).set(to);
            if (!directed) {
                contacts.get(to).set(from);
            }
        }
    }

    private int place(long node) {
        return places.computeIfAbsent(node, _ -> {
            contacts.add(new BitSet());
            return contacts.size() - 1;
        });
    }

    private SocialGraph graph(String origin, int registeredPercent, long seed) {
        var random = new SplittableRandom(seed);
        return new SocialGraph(
                origin,
                contacts.stream()
                        .map(book -> random.nextInt(100) < registeredPercent
                                ? book.stream().toArray()
                                : SocialGraph.NO_BOOK)
                        .toList());
    }
}
