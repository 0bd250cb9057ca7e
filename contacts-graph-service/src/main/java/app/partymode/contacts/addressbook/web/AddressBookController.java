package app.partymode.contacts.addressbook.web;

import static app.partymode.contacts.addressbook.web.VCards.TEXT_VCARD;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.EntryParser;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.addressbook.UploadEntry;
import app.partymode.contacts.web.Owners;
import app.partymode.limits.web.RequestLimits;
import app.partymode.phoneauth.request.Region;
import app.partymode.phoneauth.session.Caller;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a whole address book. */
@RestController
@RequestMapping("/v1/contacts")
class AddressBookController {

    private final Synchronization synchronization;
    private final EntryParser parser;
    private final VCards vCards;
    private final Preconditions preconditions;
    private final RequestLimits limits;
    private final UploadMeters meters;
    private final Clock clock;

    AddressBookController(
            Synchronization synchronization,
            EntryParser parser,
            VCards vCards,
            Preconditions preconditions,
            RequestLimits limits,
            UploadMeters meters,
            Clock clock) {
        this.synchronization = synchronization;
        this.parser = parser;
        this.vCards = vCards;
        this.preconditions = preconditions;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SyncResult> replace(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody Upload upload) {
        return replace(caller, headers, upload.region(), upload.contacts());
    }

    @PutMapping(
            path = {"", VCards.PATH},
            consumes = {TEXT_VCARD, "text/x-vcard", "text/directory"})
    ResponseEntity<SyncResult> replaceByVCards(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader HttpHeaders headers,
            @RequestParam(required = false) @Region @Nullable String region,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] body) {
        return replace(caller, headers, region, vCards.read(body, type.getCharset()));
    }

    private ResponseEntity<SyncResult> replace(
            Caller caller, HttpHeaders headers, @Nullable String region, List<UploadEntry> contacts) {
        Owner owner = Owners.of(caller);
        ParsedUpload upload = parser.parse(owner, contacts, region);
        return answer(synchronization.replace(owner, upload, version(owner, headers)));
    }

    @PatchMapping
    ResponseEntity<SyncResult> change(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody Delta delta) {
        Owner owner = Owners.of(caller);
        ParsedUpload upserts = parser.parse(owner, delta.upsert(), delta.region());
        var removals = parser.parseNumbers(owner, delta.remove(), delta.region());
        return answer(synchronization.change(owner, upserts, removals, version(owner, headers)));
    }

    private Optional<Long> version(Owner owner, HttpHeaders headers) {
        return preconditions.version(owner, headers, book -> book.size() > 0);
    }

    private ResponseEntity<SyncResult> answer(SyncOutcome outcome) {
        outcome.remaining().ifPresent(limits::tell);
        meters.uploaded(outcome);
        return SyncResult.answer(outcome, clock.instant());
    }

    @DeleteMapping
    ResponseEntity<Void> clear(@AuthenticationPrincipal Caller caller, @RequestHeader HttpHeaders headers) {
        Owner owner = Owners.of(caller);
        synchronization.replace(owner, ParsedUpload.of(List.of()), version(owner, headers));
        return ResponseEntity.noContent().build();
    }
}
