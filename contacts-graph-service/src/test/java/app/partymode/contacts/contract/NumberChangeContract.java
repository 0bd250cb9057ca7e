package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.users.FormerNumbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a user reads while the own number changes: the session has one number and the matcher another. 1 takes the number of 9. */
public interface NumberChangeContract extends PortContract {

    @Test
    default void answersEveryQuestionBeforeTheEventAndUnderTheFormerNumberAfterIt() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3, 4);
        Owner before = fixture.owner(1);
        var after = new Owner(before.userId(), number(9));
        List<Object> own = answers(before);
        assertThat(own).hasSize(5).doesNotContain(List.of(), Optional.empty());
        assertThat(answersWhereTheyAre(after)).isEqualTo(own);
        fixture.changeNumber(1, 9);
        fixture.upload(2, 9, 3, 4);
        List<Object> moved = answers(after);
        assertThat(moved).hasSize(5).doesNotContain(List.of(), Optional.empty());
        assertThat(answersWhereTheyAre(before)).isEqualTo(moved);
    }

    /** Asked under this very number. */
    private List<Object> answers(Owner reader) {
        return List.of(
                matcher().books().read(reader).book(),
                matcher().matches().of(reader),
                matcher().shared().with(reader, Set.of(number(2))),
                matcher().suggestions().to(reader, 10),
                matcher().updates().read(reader, 0, fixture().head(), 100).updates());
    }

    /** Asked as the controllers do. */
    private List<Object> answersWhereTheyAre(Owner session) {
        long head = fixture().head();
        return List.of(
                ask(session, matcher().books()::read, MatchedBook::isNone).book(),
                ask(session, matcher().matches()::of, List::isEmpty),
                ask(session, reader -> matcher().shared().with(reader, Set.of(number(2))), Optional::isEmpty),
                ask(session, reader -> matcher().suggestions().to(reader, 10), List::isEmpty),
                ask(session, reader -> matcher().updates().read(reader, 0, head, 100), read -> !read.hasBook())
                        .updates());
    }

    private <T> T ask(Owner session, Function<Owner, T> question, Predicate<T> isNothing) {
        return new FormerNumbers(matcher().users()).ask(session, question, isNothing);
    }
}
