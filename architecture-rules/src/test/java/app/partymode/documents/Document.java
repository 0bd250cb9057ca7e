package app.partymode.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A Markdown file.
 *
 * @param links destinations of its links and images, as written
 * @param anchors of its headings, as GitHub makes them
 */
record Document(Path file, List<String> links, Set<String> anchors) {

    static Document read(Path file) {
        var reading = new Reading();
        try {
            Parser.builder().build().parse(Files.readString(file)).accept(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document(file, List.copyOf(reading.links), Set.copyOf(reading.anchors));
    }

    /** Each Markdown file below a folder, but for what builds and runs leave there. */
    static List<Document> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> isSource(folder.relativize(file)))
                    .map(Document::read)
                    .toList();
        }
    }

    private static boolean isSource(Path file) {
        return !file.startsWith(".git") && !file.toString().matches("(.*/)?(target|data)/.*");
    }

    private static final class Reading extends AbstractVisitor {

        private final List<String> links = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private StringBuilder heading = new StringBuilder();

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(Heading node) {
            heading = new StringBuilder();
            visitChildren(node);
            String anchor = anchorOf(heading.toString());
            int others = 0;
            while (!anchors.add(others == 0 ? anchor : anchor + "-" + others)) {
                others++;
            }
        }

        @Override
        public void visit(Text text) {
            heading.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            heading.append(code.getLiteral());
        }

        private static String anchorOf(String heading) {
            return heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                    .replace(' ', '-');
        }
    }
}
