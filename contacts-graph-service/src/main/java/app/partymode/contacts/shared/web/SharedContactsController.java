package app.partymode.contacts.shared.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.shared.NotReciprocal;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.E164;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.session.Caller;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SharedContactsController {

    private final SharedContacts shared;
    private final FormerNumbers formerNumbers;
    private final RequestNumbers numbers;

    SharedContactsController(SharedContacts shared, FormerNumbers formerNumbers, RequestNumbers numbers) {
        this.shared = shared;
        this.formerNumbers = formerNumbers;
        this.numbers = numbers;
    }

    @GroupSequence({People.class, People.Elements.class})
    record People(
            @NotNull(message = HOW_MANY) @Size(min = 1, max = 10, message = HOW_MANY)
            List<@E164(groups = Elements.class) String> phoneNumbers) {

        private static final String HOW_MANY = "Name 1 to 10 phone numbers.";

        /** Validated only once there are not too many. */
        interface Elements {}
    }

    record SharedContact(String phoneNumber, @Nullable String name) {}

    record WithOne(String phoneNumber, int count, List<SharedContact> contacts) {}

    record WithSeveral(List<String> phoneNumbers, int count, List<SharedContact> contacts) {}

    @GetMapping("/v1/contacts/{phoneNumber}/shared")
    WithOne withOne(@AuthenticationPrincipal Caller caller, @PathVariable @E164 String phoneNumber) {
        PhoneNumber person = numbers.read(phoneNumber);
        List<SharedContact> contacts = sharedWith(caller, Set.of(person));
        return new WithOne(person.e164(), contacts.size(), contacts);
    }

    @PostMapping("/v1/contacts/shared")
    WithSeveral withSeveral(@AuthenticationPrincipal Caller caller, @Valid @RequestBody People people) {
        Set<PhoneNumber> asked =
                people.phoneNumbers().stream().map(numbers::read).collect(Collectors.toCollection(TreeSet::new));
        List<SharedContact> contacts = sharedWith(caller, asked);
        return new WithSeveral(asked.stream().map(PhoneNumber::e164).toList(), contacts.size(), contacts);
    }

    private List<SharedContact> sharedWith(Caller caller, Set<PhoneNumber> people) {
        List<Contact> contacts = formerNumbers
                .ask(Owners.of(caller), reader -> shared.with(reader, people), Optional::isEmpty)
                .orElseThrow(NotReciprocal::new);
        return contacts.stream()
                .map(contact -> new SharedContact(contact.number().e164(), contact.name()))
                .toList();
    }
}
