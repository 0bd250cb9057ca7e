package app.partymode.contacts.neo4j;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.WritePermits;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.limits.Quota;
import app.partymode.waits.LongestWait;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** How many round trips a write of an address book waits for over Bolt, counted in the driver's log of the wire. */
class BoltUploadsIT {

    private static final int READ = 1;
    private static final int SUPPRESSED = 1;
    private static final int WRITE = 1;
    private static final int WAITING = 1;
    private static final int BEGIN_AND_COMMIT = 2;

    private final Graph graph = Graph.empty();
    private final ContractFixture fixture = new ContractFixture(graph.matcher());
    private final WireLog log = new WireLog();
    private final Driver driver = driver(graph, log);
    private @Nullable Quota quota;
    private final Synchronization synchronization = synchronization(new BoltCypher(
            driver,
            new GraphRetries(new BoltFailures()),
            WritePermits.of(4, LongestWait.LONGEST_WAIT),
            Duration.ofMinutes(5)));

    @SuppressWarnings("deprecation") // the driver has no other way to give one driver a log of its own
    private static Driver driver(Graph graph, WireLog log) {
        return GraphDatabase.driver(
                graph.uri(), Config.builder().withLogging(name -> log).build());
    }

    private Synchronization synchronization(Cypher cypher) {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        var budget = new DiscoveryBudget(
                _ -> Optional.ofNullable(quota),
                graph.over(TestedNumbers.class, cypher),
                settings,
                TrustProperties.with(Map.of()),
                Clock.systemUTC());
        return new Synchronization(
                graph.booksOver(cypher),
                new FormerNumbers(graph.over(RegisteredUsers.class, cypher)),
                graph.over(SuppressedNumbers.class, cypher),
                budget,
                _ -> {},
                graph.feedOver(cypher)::applyBookChanges);
    }

    /** The first write of a process looks for edges with names, which an older version reads. */
    @BeforeEach
    void writeOnce() {
        fixture.signUp(1, 2);
        upload(90, 91);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private SyncOutcome upload(int owner, int... contacts) {
        return upload(
                owner,
                Arrays.stream(contacts).mapToObj(ContractFixture::contact).toList());
    }

    private SyncOutcome upload(int owner, List<Contact> contacts) {
        log.clear();
        return synchronization.replace(fixture.owner(owner), ParsedUpload.of(contacts), Optional.empty());
    }

    @Test
    void uploadsAFirstBookThatConcernsNobodyInThreeAndAnUnchangedOneInOne() {
        assertThat(upload(1, 10, 11, 12).read().book().version()).isEqualTo(1);
        assertThat(log.waits()).isEqualTo(READ + SUPPRESSED + WRITE);
        assertThat(upload(1, 10, 11, 12).change().isEmpty()).isTrue();
        assertThat(log.waits()).isEqualTo(READ);
        upload(3, 10, 11);
        assertThat(log.waits()).as("by a user whom the graph does not know").isEqualTo(READ + SUPPRESSED + WRITE);
    }

    @Test
    void renamesInTwoAndAnswersTheNewName() {
        upload(1, 2, 10);
        var renamed = upload(1, List.of(new Contact(number(2), "another"), contact(10)));
        assertThat(log.waits()).isEqualTo(READ + WRITE);
        assertThat(renamed.read()).isEqualTo(graph.matcher().books().read(fixture.owner(1)));
        assertThat(renamed.read().matches()).singleElement().matches(match -> "another".equals(match.name()));
    }

    @Test
    void consumesBudgetWithoutARoundTripOfItsOwn() {
        quota = new Quota(3, Duration.ofDays(1));
        var first = upload(1, 10, 11, 12, 13);
        int tested = 1;
        assertThat(log.waits()).isEqualTo(READ + SUPPRESSED + tested + WRITE);
        assertThat(first.read().book().deferred()).hasSize(1);
        assertThat(first.remaining())
                .hasValueSatisfying(left -> assertThat(left.remaining()).isZero());
        assertThat(first.read()).isEqualTo(graph.matcher().books().read(fixture.owner(1)));
    }

    @Test
    void asksAgainWhereAUserIsConcerned() {
        upload(2, 1);
        var first = upload(1, 2, 10);
        int viewers = 1;
        int recordedAndSaved = 2;
        assertThat(log.waits())
                .isEqualTo(READ
                        + SUPPRESSED
                        + WRITE
                        + WAITING
                        + BEGIN_AND_COMMIT
                        + WRITE
                        + viewers
                        + recordedAndSaved
                        + READ);
        assertThat(first.read().matches()).hasSize(1);
    }

    @Test
    void removesWhatConcernsNobodyInATransactionOfFour() {
        upload(1, 2, 10, 11);
        var fewer = upload(1, 2, 10);
        int statements = 4;
        assertThat(log.waits()).isEqualTo(READ + BEGIN_AND_COMMIT + statements);
        assertThat(fewer.read()).isEqualTo(graph.matcher().books().read(fixture.owner(1)));
    }
}
