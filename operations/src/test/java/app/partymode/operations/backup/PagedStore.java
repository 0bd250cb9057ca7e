package app.partymode.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.RowKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** A store that counts the rows which are between it and the file: never more than a page and one. */
final class PagedStore {

    private final MatcherStore store;
    private int held;
    private int pages;

    PagedStore(MatcherStore counted) {
        store = (MatcherStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MatcherStore.class}, (_, method, arguments) -> {
                    try {
                        if (method.getName().equals("write")) {
                            written((RowKind) arguments[0], (List<?>) arguments[1]);
                        }
                        Object answer = method.invoke(counted, arguments);
                        if (method.getName().equals("read")) {
                            read((RowKind) arguments[0], (List<?>) answer);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    MatcherStore store() {
        return store;
    }

    /** How many pages went to or came from the store. */
    int pages() {
        return pages;
    }

    private void read(RowKind kind, List<?> rows) {
        assertThat(held).as("rows that were not passed on yet").isLessThanOrEqualTo(0);
        assertThat(rows).hasSizeLessThanOrEqualTo(kind.page() + 1);
        held += rows.size();
        pages++;
    }

    /** One row went to the file; the feed, which is no row of a page, too. */
    void passOn() {
        held--;
    }

    private void written(RowKind kind, List<?> rows) {
        assertThat(held).as("rows that were taken").isLessThanOrEqualTo(kind.page() + 2);
        held -= rows.size();
        pages++;
    }

    /** One row came from the file. */
    void take() {
        held++;
    }
}
