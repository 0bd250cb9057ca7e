package app.partymode.contacts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.feed.web.OneSession;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class ContactsAdviceTest {

    private final OneSession sessions = new OneSession();
    private final ContactsAdvice advice = new ContactsAdvice(sessions);
    private final Caller caller = new Caller("ana", new PhoneNumber(34_600_111_222L), "session");

    /** The number's former user is deleted, and the event is still to come. */
    @Test
    void doesNotLogANewUserOutWhoWritesBeforeTheFormerOneIsGone() {
        var answer = advice.on(new NotTheOwner(), caller);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotBlank();
    }

    @Test
    void logsADeletedUserOut() {
        sessions.revokeAll("ana");
        assertThat(advice.on(new NotTheOwner(), caller).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }
}
