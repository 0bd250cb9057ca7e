package app.partymode.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinksTest {

    @Test
    void allLeadToFilesAndHeadingsThatExist() throws IOException {
        List<Document> documents = Document.below(Path.of(System.getProperty("root.directory")));
        assertThat(documents).hasSizeGreaterThan(40);
        assertThat(documents).flatExtracting(Document::links).hasSizeGreaterThan(200);
        assertThat(BrokenLinks.in(documents)).isEmpty();
    }

    @Test
    void areBrokenWhereTheFileOrTheHeadingIsMissing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.md"), """
            # One `thing`, twice
            # One `thing`, twice
            [itself](#one-thing-twice) [the second](#one-thing-twice-1) [the other](two.md#two) [elsewhere](https://example.com/x#y)
            `[no link](nowhere.md)`
            [a third](#one-thing-twice-2) ![missing](missing.png) [no heading](two.md#three)
            """);
        Files.writeString(folder.resolve("two.md"), "# Two\n");
        assertThat(BrokenLinks.in(Document.below(folder)))
                .extracting(broken -> broken.substring(broken.indexOf(": ") + 2))
                .containsExactly("#one-thing-twice-2", "missing.png", "two.md#three");
    }
}
