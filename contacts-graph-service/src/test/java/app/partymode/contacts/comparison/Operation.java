package app.partymode.contacts.comparison;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.contract.Town;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Something that happens in a town. One that can't happen there, such as a second signup, does nothing. */
sealed interface Operation {

    void in(Town town);

    record SignUp(int person) implements Operation {
        @Override
        public void in(Town town) {
            if (!town.isRegistered(person)) {
                town.signUp(person);
            }
        }
    }

    record Delete(int person) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person)) {
                town.delete(person);
            }
        }
    }

    record Upload(int person, List<Integer> contacts, int naming) implements Operation {
        @Override
        public void in(Town town) {
            town.syncContacts(
                    person,
                    contacts.stream()
                            .filter(contact -> contact != person)
                            .map(contact -> new Contact(Town.number(contact), "name " + naming + " of " + contact))
                            .toList());
        }
    }

    record Delta(int person, List<Integer> added, List<Integer> removed) implements Operation {
        @Override
        public void in(Town town) {
            var contacts = new ArrayList<Contact>(town.matcher()
                    .books()
                    .read(town.owner(person))
                    .book()
                    .entries()
                    .values());
            contacts.removeIf(contact -> removed.contains(Town.person(contact.number())));
            added.stream()
                    .filter(contact -> contact != person)
                    .forEach(contact -> contacts.add(new Contact(Town.number(contact), null)));
            town.syncContacts(person, contacts);
        }
    }

    record Budget(int tokens) implements Operation {
        @Override
        public void in(Town town) {
            town.limitTo(tokens, Duration.ofHours(tokens));
        }
    }

    record Sweep(int minutes) implements Operation {
        @Override
        public void in(Town town) {
            town.pass(Duration.ofMinutes(minutes));
            town.sweep();
        }
    }

    record Rename(int person, String username) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person)) {
                town.rename(person, username);
            }
        }
    }

    record Party(int person, boolean partying, int minutes) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person)) {
                var until = minutes == 0 ? null : Town.NOON.plusSeconds(60L * minutes);
                town.party(person, partying ? new PartyStatus(true, "message " + minutes, until, Town.NOON) : null);
            }
        }
    }

    record Privacy(int person, Visibility discoverableBy, Visibility statusVisibleTo) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person)) {
                town.privacy(person, discoverableBy, statusVisibleTo);
            }
        }
    }

    record Block(int person, List<Integer> blocked) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person)) {
                town.block(
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
        public void in(Town town) {
            town.suppress(number);
        }
    }

    record Lift(int number) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isSuppressed(number)) {
                town.lift(number);
            }
        }
    }

    record ChangeNumber(int person, int to) implements Operation {
        @Override
        public void in(Town town) {
            if (town.isRegistered(person) && !town.isRegistered(to)) {
                town.changeNumber(person, to);
            }
        }
    }

    record Rebuild(List<Integer> lost) implements Operation {
        @Override
        public void in(Town town) {
            town.missEntries(1);
            int[] known = lost.stream()
                    .filter(person -> town.isRegistered(person) || town.isSuppressed(person))
                    .mapToInt(Integer::intValue)
                    .toArray();
            town.rebuild(Arrays.stream(known).distinct().toArray());
        }
    }
}
