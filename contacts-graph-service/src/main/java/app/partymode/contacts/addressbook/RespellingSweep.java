package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.phoneauth.number.Respelling;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives the contacts of books the numbers that stand for their lines, where an older version stored former spellings. It
 * costs no budget, and the feed tells the owner of new matches. Several instances may do so at once; a book that is written
 * meanwhile waits for the next round.
 */
@Component
public class RespellingSweep {

    private static final Logger log = LoggerFactory.getLogger(RespellingSweep.class);
    /** Large, as the store looks at all contacts of the range for each page; an owner is a few dozen bytes. */
    private static final int PAGE = 10_000;

    private final AddressBooks books;
    private final SuppressedNumbers suppressed;
    private final WrittenBooks written;
    private final Clock clock;

    public RespellingSweep(AddressBooks books, SuppressedNumbers suppressed, WrittenBooks written, Clock clock) {
        this.books = books;
        this.suppressed = suppressed;
        this.written = written;
        this.clock = clock;
    }

    /** At the start for what is there, and then for what an instance of the version before may still write. */
    @Scheduled(fixedDelayString = "${contacts.discovery.sweep-every:PT1M}")
    void run() {
        try {
            sweep();
        } catch (DataAccessException e) {
            log.warn(
                    "Former spellings of numbers wait for the next sweep: the store is out of reach ({})",
                    e.getClass().getSimpleName());
        }
    }

    /** One round. */
    public void sweep() {
        List<Owner> page = books.withNumbersBetween(Respelling.FIRST, Respelling.LAST, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::respell);
            long last = page.getLast().number().digits();
            page = books.withNumbersBetween(Respelling.FIRST, Respelling.LAST, last, PAGE);
        }
    }

    private void respell(Owner owner) {
        AddressBook book = books.read(owner).book();
        RespelledBook all = RespelledBook.of(book, owner.number());
        RespelledBook respelled = all.without(suppressed.among(all.numbers()), book);
        Admission admission = new Admission(respelled.change(), respelled.deferred(), null, clock.instant());
        if (admission.alters(book) && write(owner, book.version(), admission.unanswered())) {
            written.changed();
        }
    }

    private boolean write(Owner owner, long version, Admission admission) {
        try {
            return books.write(owner, version, admission);
        } catch (NotTheOwner e) {
            return false; // a book that a former user has left is about to go
        }
    }
}
