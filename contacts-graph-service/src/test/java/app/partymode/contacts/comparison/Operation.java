package app.partymode.contacts.comparison;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.trust.TrustRanks.NewRank;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An operation on the social graph. One that can't happen there, such as a second signup, does nothing. */
sealed interface Operation {

    void in(ContractFixture fixture);

    record SignUp(int person) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (!fixture.isRegistered(person)) {
                fixture.signUp(person);
            }
        }
    }

    record Delete(int person) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                fixture.delete(person);
            }
        }
    }

    record Upload(int person, List<Integer> contacts, int naming) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            fixture.syncContacts(
                    person,
                    contacts.stream()
                            .filter(contact -> contact != person)
                            .map(contact ->
                                    new Contact(ContractFixture.number(contact), "name " + naming + " of " + contact))
                            .toList());
        }
    }

    record Delta(int person, List<Integer> added, List<Integer> removed) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            var contacts = new ArrayList<Contact>(fixture.matcher()
                    .books()
                    .read(fixture.owner(person))
                    .book()
                    .entries()
                    .values());
            contacts.removeIf(contact -> removed.contains(ContractFixture.person(contact.number())));
            added.stream()
                    .filter(contact -> contact != person)
                    .forEach(contact -> contacts.add(new Contact(ContractFixture.number(contact), null)));
            fixture.syncContacts(person, contacts);
        }
    }

    record Budget(int tokens) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            fixture.limitTo(tokens, Duration.ofHours(tokens));
        }
    }

    record Sweep(int minutes) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            fixture.pass(Duration.ofMinutes(minutes));
            fixture.sweep();
        }
    }

    record Rename(int person, String username) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                fixture.rename(person, username);
            }
        }
    }

    record Party(int person, boolean partying, int minutes) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                var until = minutes == 0 ? null : ContractFixture.NOON.plusSeconds(60L * minutes);
                fixture.party(
                        person,
                        partying ? new PartyStatus(true, "message " + minutes, until, ContractFixture.NOON) : null);
            }
        }
    }

    record Privacy(int person, Visibility discoverableBy, Visibility statusVisibleTo) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                fixture.privacy(person, discoverableBy, statusVisibleTo);
            }
        }
    }

    record Introduce(int person, Visibility introductions) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                fixture.introduce(person, introductions);
            }
        }
    }

    /** A night has ranked the person, or has left the person without a rank. */
    record Rank(int person, int rank, boolean low) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            var next = new app.partymode.contacts.trust.Rank(rank / 2.0, low ? ContractFixture.NOON : null);
            fixture.matcher().ranks().save(List.of(new NewRank(fixture.userId(person), rank == 0 ? null : next)));
        }
    }

    record Block(int person, List<Integer> blocked) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person)) {
                fixture.block(
                        person,
                        blocked.stream()
                                .filter(other -> other != person)
                                .mapToInt(Integer::intValue)
                                .toArray());
            }
        }
    }

    record Suppress(int number) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            fixture.suppress(number);
        }
    }

    record Lift(int number) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isSuppressed(number)) {
                fixture.lift(number);
            }
        }
    }

    record ChangeNumber(int person, int to) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            if (fixture.isRegistered(person) && !fixture.isRegistered(to)) {
                fixture.changeNumber(person, to);
            }
        }
    }

    record Rebuild(List<Integer> lost) implements Operation {
        @Override
        public void in(ContractFixture fixture) {
            fixture.missEntries(1);
            int[] known = lost.stream()
                    .filter(person -> fixture.isRegistered(person) || fixture.isSuppressed(person))
                    .mapToInt(Integer::intValue)
                    .toArray();
            fixture.rebuild(Arrays.stream(known).distinct().toArray());
        }
    }
}
