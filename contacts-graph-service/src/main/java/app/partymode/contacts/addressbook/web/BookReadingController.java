package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.BookTag;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.phoneauth.session.Caller;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The representations of an address book: pages of JSON, or all of it as vCards. */
@RestController
@RequestMapping("/v1/contacts")
class BookReadingController {

    private final AddressBooks books;
    private final FormerNumbers formerNumbers;
    private final VCards vCards;

    BookReadingController(AddressBooks books, FormerNumbers formerNumbers, VCards vCards) {
        this.books = books;
        this.formerNumbers = formerNumbers;
        this.vCards = vCards;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<BookPage> page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") @Between(min = 1, max = Synchronization.MOST_CONTACTS) int limit,
            WebRequest request,
            HttpServletResponse response) {
        MatchedBook read = read(caller);
        BookPage page = BookPage.of(read, after, limit); // first: an error has no tag
        return isKnown(BookTag.of(read).value(), request, response)
                ? null // the answer, 304, is complete
                : ResponseEntity.ok(page);
    }

    @GetMapping(
            path = {"", VCards.PATH},
            produces = VCards.TEXT_VCARD)
    @Nullable
    ResponseEntity<byte[]> cards(
            @AuthenticationPrincipal Caller caller, WebRequest request, HttpServletResponse response) {
        MatchedBook read = read(caller);
        return isKnown(BookTag.ofVCards(read.book()), request, response)
                ? null // the answer, 304, is complete
                : ResponseEntity.ok()
                        .contentType(VCards.MEDIA_TYPE)
                        .body(vCards.write(read.book().entries().values()));
    }

    private MatchedBook read(Caller caller) {
        return formerNumbers.ask(Owners.of(caller), books::read, MatchedBook::isNone);
    }

    /** Whether the client has the representation with this tag. Spring takes {@code *} for a condition of writes only. */
    private static boolean isKnown(String tag, WebRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        boolean known = request.checkNotModified(tag);
        String condition = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (!known && condition != null && condition.strip().equals("*")) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return true;
        }
        return known;
    }
}
