package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SavedQueriesTest {

    private final List<SavedQuery> queries = SavedQueries.packed().all();

    @Test
    void arePackedWithTheService() {
        assertThat(queries)
                .extracting(SavedQuery::id)
                .contains(
                        "who-has-this-number",
                        "shared-of-two",
                        "shared-of-many",
                        "reciprocal-pairs",
                        "friends-of-friends",
                        "shortest-path",
                        "most-saved-numbers",
                        "communities",
                        "worth-inviting",
                        "update-history",
                        "isolated-users",
                        "schema",
                        "counts")
                .doesNotHaveDuplicates();
    }

    @Test
    void goByGroupAndTitle() {
        assertThat(queries).extracting(SavedQuery::group).doesNotContainNull().isSorted();
        assertThat(queries).extracting(query -> query.group() + query.title()).isSorted();
        assertThat(queries).extracting(SavedQuery::title).doesNotHaveDuplicates();
    }

    @Test
    void containNoPhoneNumber() {
        assertThat(queries)
                .flatExtracting(SavedQuery::parameters)
                .filteredOn(parameter -> parameter.type() != SavedParameter.Type.INTEGER)
                .allSatisfy(parameter -> assertThat(parameter.defaultValue()).isNull());
    }
}
