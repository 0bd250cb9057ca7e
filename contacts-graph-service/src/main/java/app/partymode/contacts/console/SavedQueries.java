package app.partymode.contacts.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The queries that come with the service. A bad header stops the start. */
public final class SavedQueries {

    private static final Comparator<SavedQuery> BY_GROUP_AND_TITLE = Comparator.comparing(
                    SavedQuery::group, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SavedQuery::title);

    private final List<SavedQuery> queries;

    private SavedQueries(List<SavedQuery> queries) {
        this.queries = queries;
    }

    /** Reads the files of the folder {@code cypher/console}. */
    public static SavedQueries packed() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/console/*.cypher");
            return new SavedQueries(Arrays.stream(files)
                    .map(SavedQueries::query)
                    .sorted(BY_GROUP_AND_TITLE)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by group and title. */
    public List<SavedQuery> all() {
        return queries;
    }

    private static SavedQuery query(Resource file) {
        try {
            String name = Objects.requireNonNull(file.getFilename());
            String id = name.substring(0, name.length() - ".cypher".length());
            return SavedQueryHeader.parse(id, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
