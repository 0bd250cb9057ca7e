package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.App;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story with PostgreSQL as the matcher. */
@Order(3)
class PostgresStoryIT extends WholeStory {

    PostgresStoryIT(@TempDir Path folder) {
        super("postgresql", folder);
    }

    /** Which matcher there is, the user-service does not know. */
    @Test
    void aChangeIsNotLostThoughTheUserServiceDies() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        processes().redisCable().cut();
        processes().users().kill();
        processes().redisCable().mend();
        processes().users().restart();
        processes().users().awaitReady();
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Benny")).expect(200);
        processes().users().kill();
        processes().users().restart();
        processes().users().awaitReady();
        assertThat(ana.nextNews(1)).containsExactly("renamed " + ben.number());
    }
}
