package app.partymode.documents;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the links of documents that lead nowhere. Links to other hosts are not followed: tests work without the internet. */
final class BrokenLinks {

    private BrokenLinks() {}

    /** Each as the file and the link. */
    static List<String> in(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.links().stream()
                        .filter(link -> !resolves(document, URI.create(link)))
                        .map(link -> document.file() + ": " + link))
                .toList();
    }

    private static boolean resolves(Document document, URI link) {
        if (link.isAbsolute()) {
            return true;
        }
        Path target = link.getPath().isEmpty()
                ? document.file()
                : document.file().resolveSibling(link.getPath()).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        String anchor = link.getFragment();
        return anchor == null || Document.read(target).anchors().contains(anchor);
    }
}
