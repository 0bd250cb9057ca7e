package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.acquaintance.Acquaintances} promises. */
public interface AcquaintancesContract extends PortContract {

    private Set<PhoneNumber> acquaintances(Set<PhoneNumber> people, int... candidates) {
        return matcher().acquaintances().among(numbers(candidates), people);
    }

    private static Set<PhoneNumber> numbers(int... people) {
        return Arrays.stream(people).mapToObj(ContractFixture::number).collect(Collectors.toSet());
    }

    @Test
    default void findsAcquaintancesInEitherDirection() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4);
        fixture.upload(1, 2);
        fixture.upload(3, 1, 4);
        assertThat(acquaintances(numbers(1), 2, 3, 4)).isEqualTo(numbers(2, 3));
    }

    @Test
    default void knowsThatOfNumbersThatAreNotRegistered() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 50);
        assertThat(acquaintances(numbers(50), 1, 2)).isEqualTo(numbers(1));
        assertThat(acquaintances(numbers(1), 50)).isEqualTo(numbers(50));
    }

    @Test
    default void remembersPastContacts() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 50, 2);
        fixture.upload(1);
        assertThat(acquaintances(numbers(50), 1, 3)).isEqualTo(numbers(1));
        assertThat(acquaintances(numbers(1), 2, 3, 50)).isEqualTo(numbers(2, 50));
        fixture.changeNumber(1, 4);
        assertThat(acquaintances(numbers(50), 1, 4)).isEqualTo(numbers(4));
        fixture.delete(4);
        assertThat(acquaintances(numbers(50), 1, 4)).isEmpty();
    }

    @Test
    default void countsDeferredContacts() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.limitTo(1, Duration.ofDays(1));
        fixture.sync(1, 2, 3, 50);
        assertThat(fixture.book(1)).containsExactly(2);
        assertThat(acquaintances(numbers(50), 1, 2)).isEqualTo(numbers(1));
        assertThat(acquaintances(numbers(1), 3, 50)).isEqualTo(numbers(3, 50));
    }

    @Test
    default void asksForSeveralPeopleAtOnce() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 5);
        fixture.upload(1, 3);
        fixture.upload(4, 2);
        fixture.upload(5, 3, 4);
        assertThat(acquaintances(numbers(1, 2), 3, 4, 5)).isEqualTo(numbers(3, 4));
    }

    @Test
    default void ignoresVisibility() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        fixture.block(2, 1);
        assertThat(acquaintances(numbers(1), 2)).isEqualTo(numbers(2));
    }

    @Test
    default void findsNothingAmongStrangersOrWithoutCandidates() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 9);
        fixture.upload(2, 9);
        assertThat(acquaintances(numbers(1), 2, 3, 77)).isEmpty();
        assertThat(acquaintances(numbers(1))).isEmpty();
        assertThat(acquaintances(Set.of(), 1)).isEmpty();
        assertThat(acquaintances(Set.of(number(77)), 78)).isEmpty();
    }
}
