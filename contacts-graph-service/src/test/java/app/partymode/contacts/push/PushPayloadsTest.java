package app.partymode.contacts.push;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.users.PartyStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PushPayloadsTest {

    private final PushPayloads payloads = new PushPayloads(new JsonMapper());
    private final Matcher matcher = InMemoryMatcher.create();
    private final ReaderCursors cursors = new UpdateFeed(
                    matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()))
            .cursorsOf(new Owner("1", number(1)));

    @Test
    void hasTheFieldsOfAnUpdate() {
        var json = new JsonMapper().readTree(payloads.of(update("hi"), cursors));

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "cursor",
                        "type",
                        "phoneNumber",
                        "userId",
                        "username",
                        "verified",
                        "reciprocal",
                        "partyStatus",
                        "at");
        assertThat(json.at("/partyStatus/message").asString()).isEqualTo("hi");
    }

    /** 140 characters as people count them, each with marks. */
    @Test
    void leavesAMessageOutThatIsTooLong() {
        byte[] payload = payloads.of(update(("e" + "\u0301".repeat(20)).repeat(140)), cursors);

        assertThat(payload).hasSizeLessThanOrEqualTo(3_993);
        assertThat(new String(payload, StandardCharsets.UTF_8)).contains("\"message\":null", "\"partying\":true");
    }

    private static Update update(String message) {
        return new Update(
                7,
                Update.Type.PARTY_STATUS,
                number(2),
                "2",
                "Ana",
                true,
                true,
                new PartyStatus(true, message, null, NOON),
                NOON);
    }
}
