package app.partymode.contacts.shared.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.shared.NotReciprocal;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.web.Owners;
import app.partymode.contacts.web.PathNumber;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SharedContactsController {

    private static final int MOST_PEOPLE = 10;

    private final SharedContacts shared;
    private final PathNumber numbers;

    SharedContactsController(SharedContacts shared, PathNumber numbers) {
        this.shared = shared;
        this.numbers = numbers;
    }

    record People(@Nullable List<@Nullable String> phoneNumbers) {}

    record SharedContact(String phoneNumber, @Nullable String name) {}

    record WithOne(String phoneNumber, int count, List<SharedContact> contacts) {}

    record WithSeveral(List<String> phoneNumbers, int count, List<SharedContact> contacts) {}

    @GetMapping("/v1/contacts/{phoneNumber}/shared")
    WithOne withOne(@AuthenticationPrincipal Caller caller, @PathVariable String phoneNumber) {
        PhoneNumber person = numbers.read(phoneNumber, "/phoneNumber");
        List<SharedContact> contacts = sharedWith(caller, Set.of(person));
        return new WithOne(person.e164(), contacts.size(), contacts);
    }

    @PostMapping("/v1/contacts/shared")
    WithSeveral withSeveral(@AuthenticationPrincipal Caller caller, @RequestBody People people) {
        Set<PhoneNumber> asked = read(people.phoneNumbers());
        List<SharedContact> contacts = sharedWith(caller, asked);
        return new WithSeveral(asked.stream().map(PhoneNumber::e164).toList(), contacts.size(), contacts);
    }

    private Set<PhoneNumber> read(@Nullable List<@Nullable String> texts) {
        if (texts == null || texts.isEmpty() || texts.size() > MOST_PEOPLE) {
            throw new InvalidRequest("/phoneNumbers", "Name 1 to 10 phone numbers.");
        }
        var people = new TreeSet<PhoneNumber>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            people.add(numbers.read(text == null ? "" : text, "/phoneNumbers/" + i));
        }
        return people;
    }

    private List<SharedContact> sharedWith(Caller caller, Set<PhoneNumber> people) {
        List<Contact> contacts = shared.with(Owners.of(caller), people).orElseThrow(NotReciprocal::new);
        return contacts.stream()
                .map(contact -> new SharedContact(contact.number().e164(), contact.name()))
                .toList();
    }
}
