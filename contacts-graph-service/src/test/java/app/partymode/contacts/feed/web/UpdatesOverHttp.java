package app.partymode.contacts.feed.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.CallerArgument;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.json.JsonMapper;

/** The calls for updates, without a server: their connections are recorded. */
abstract class UpdatesOverHttp {

    static final String PATH = "/v1/contacts/updates";
    static final int MOST_WAITS = 3;
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Matcher matcher = InMemoryMatcher.create();
    final ContractFixture fixture = new ContractFixture(matcher);
    final UpdateFeed feed = new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
    final UpdateNotifier notifier = new UpdateNotifier();
    final OneSession sessions = new OneSession();
    final MutableClock clock = MutableClock.of(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);
    final OpenWaits open = new OpenWaits(feed, notifier, sessions, clock);
    final TakenConnections connections = new TakenConnections();
    private final JsonMapper json = JsonMapper.shared();
    private final Reconnection reconnection = new Reconnection(new Random(1), Duration.ofSeconds(10));
    final Waits waits = new Waits(MOST_WAITS, () -> new TooManyWaits(reconnection.next()));
    MockMvc service = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        var updates = new ContactsProperties.Updates(Duration.ofDays(1), HEARTBEAT);
        var settings = new ContactsProperties(
                ContactsProperties.Store.NEO4J,
                updates,
                new ContactsProperties.UserEvents("x", 1, Duration.ZERO),
                new ContactsProperties.Discovery(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        var streams = new UpdateStreams(feed, open, waits, new StreamEvents(json, reconnection), settings);
        var polls = new LongPolls(feed, open, waits, new PollAnswers(json));
        service = MockMvcBuilders.standaloneSetup(new UpdatesController(feed, polls, streams))
                .setControllerAdvice(new WaitsAdvice())
                .addFilters(connections)
                .setCustomArgumentResolvers(CallerArgument.of(fixture.owner(1)))
                .build();
    }

    @AfterEach
    void endStreams() {
        notifier.close();
    }

    final String cursor(Cursor place) {
        return feed.cursorsOf(fixture.owner(1)).of(place);
    }

    final void rename(String name) {
        fixture.rename(2, name);
        notifier.notifyAllReaders();
    }

    final void openStreams() throws Exception {
        for (int stream = 0; stream < MOST_WAITS; stream++) {
            service.perform(get(PATH).accept("text/event-stream"));
        }
    }
}
