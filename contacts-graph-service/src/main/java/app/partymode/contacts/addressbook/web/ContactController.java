package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.ContactName;
import app.partymode.contacts.addressbook.ContactNotFound;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.OwnNumber;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.limits.web.RequestLimits;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.Respelling;
import app.partymode.phoneauth.request.E164;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.session.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One contact. */
@RestController
@RequestMapping("/v1/contacts/{phoneNumber}")
class ContactController {

    private final AddressBooks books;
    private final FormerNumbers formerNumbers;
    private final Synchronization synchronization;
    private final RequestNumbers numbers;
    private final RequestLimits limits;
    private final Preconditions preconditions;

    ContactController(
            AddressBooks books,
            FormerNumbers formerNumbers,
            Synchronization synchronization,
            RequestNumbers numbers,
            RequestLimits limits,
            Preconditions preconditions) {
        this.books = books;
        this.formerNumbers = formerNumbers;
        this.synchronization = synchronization;
        this.numbers = numbers;
        this.limits = limits;
        this.preconditions = preconditions;
    }

    record Naming(@Nullable String name) {}

    @GetMapping
    ContactBody contact(@AuthenticationPrincipal Caller caller, @PathVariable @E164 String phoneNumber) {
        MatchedBook read = formerNumbers.ask(Owners.of(caller), books::read, MatchedBook::isNone);
        return body(read, numbers.read(phoneNumber));
    }

    @PutMapping
    ContactBody put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable @E164 String phoneNumber,
            @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) @Nullable Naming naming) {
        PhoneNumber number = numbers.read(phoneNumber);
        if (number.equals(Respelling.of(caller.phoneNumber()))) {
            throw new OwnNumber();
        }
        var contact = new Contact(number, naming == null ? null : ContactName.clean(naming.name()));
        var upload = ParsedUpload.of(List.of(contact));
        Owner owner = Owners.of(caller);
        SyncOutcome outcome = synchronization.change(owner, upload, List.of(), version(owner, headers, number));
        outcome.remaining().ifPresent(limits::tell);
        return body(outcome.read(), number);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable @E164 String phoneNumber,
            @RequestHeader HttpHeaders headers) {
        Owner owner = Owners.of(caller);
        PhoneNumber number = numbers.read(phoneNumber);
        Optional<Long> version = version(owner, headers, number);
        var outcome = synchronization.change(owner, ParsedUpload.of(List.of()), List.of(number), version);
        if (outcome.change().removed().isEmpty()) {
            throw new ContactNotFound();
        }
        return ResponseEntity.noContent().build();
    }

    private Optional<Long> version(Owner owner, HttpHeaders headers, PhoneNumber number) {
        return preconditions.version(owner, headers, book -> book.find(number).isPresent());
    }

    private static ContactBody body(MatchedBook read, PhoneNumber number) {
        Contact contact = read.book().find(number).orElseThrow(ContactNotFound::new);
        boolean registered =
                read.matches().stream().anyMatch(match -> match.number().equals(number));
        return ContactBody.of(contact, registered);
    }
}
