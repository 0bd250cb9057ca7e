package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.Installation;
import app.partymode.endtoend.deployment.Installation.Matcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/backup takes from an installation in use, deploy/restore brings to an empty one, which answers as before. */
@Order(1)
class BackupStoryIT {

    @TempDir
    Path folder;

    /** Sends again what a service refuses for a moment, as an app does: on a busy machine a store may take longer than a request waits. */
    private static Api api(Installation installation) {
        return new Api(installation::base, new AnswerInvariants(new ContractCheck())).patient();
    }

    /** Each matcher is backed up once and restored into once, each time another one. */
    @Test
    void anEmptyInstallationAnswersAsBeforeWhicheverItsMatcher() throws Exception {
        var installation = new Installation(Matcher.NEO4J, folder.resolve("first"));
        try {
            installation.start();
            for (Matcher next : List.of(Matcher.POSTGRESQL, Matcher.GRAPH_IN_PROCESS, Matcher.NEO4J)) {
                installation = moved(installation, next);
            }
        } finally {
            installation.close();
        }
    }

    /** What one installation held, in another one, which runs; the first is closed. */
    private Installation moved(Installation old, Matcher matcher) throws Exception {
        String file = folder.resolve("backups/to-" + matcher + ".zip").toString();
        Before before;
        try (old) {
            before = backUp(old, file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
                    .isEqualTo("rw-------");
            if (matcher == Matcher.NEO4J) { // from the graph in the process: the one that restores into a directory
                replacesWhatIsThereOnlyIfItIsTold(old, file, before);
            }
        }
        var restored = new Installation(matcher, folder.resolve("with-" + matcher));
        try {
            succeed(restored.operate("restore", file));
            restored.start();
            before.check(api(restored));
            lifeGoesOn(api(restored), before);
            return restored;
        } catch (Exception | AssertionError e) {
            restored.close();
            throw e;
        }
    }

    private static void replacesWhatIsThereOnlyIfItIsTold(Installation old, String file, Before before) {
        old.stop();
        var refused = old.operate("restore", file);
        assertThat(refused.getKey()).isEqualTo(1);
        assertThat(refused.getValue()).contains("is not empty; --replace deletes what it holds");
        succeed(old.operate("restore", file, "--replace", "--without-sessions"));
        old.startUserService();
        api(old).get("/v1/me", before.fixture().friend().token()).expect(401);
    }

    /** What is known of an installation that was backed up while it was in use. */
    private record Before(
            BackupFixture fixture, Map<String, String> answers, String cursor, WritingPair busy, List<App> newcomers) {

        void check(Api api) {
            await().untilAsserted(() -> assertThat(fixture.answers(api)).isEqualTo(answers));
            await().untilAsserted(() -> busy.checkThatTheyAreWhole(api));
            newcomers.forEach(newcomer -> hasASessionOrNone(api, newcomer));
        }
    }

    private static Before backUp(Installation old, String file) throws Exception {
        BackupFixture fixture = BackupFixture.settle(api(old));
        try (var busy = new WritingPair(api(old))) {
            String cursor = fixture.friend().startReadingUpdates().cursor();
            var answers = fixture.answers(api(old));
            busy.start();
            await().until(() -> busy.rounds() > 0);
            int rounds = busy.rounds();
            succeed(old.operate("backup", file));
            assertThat(busy.rounds()).as("writes during the backup").isGreaterThan(rounds);
            var newcomers = busy.stop();
            assertThat(fixture.answers(api(old))).isEqualTo(answers);
            return new Before(fixture, answers, cursor, busy, newcomers);
        }
    }

    private static void succeed(Map.Entry<Integer, String> run) {
        assertThat(run.getKey()).as(run.getValue()).isZero();
        assertThat(run.getValue()).doesNotContain("WARN").doesNotContain("Exception");
    }

    /** Sessions were read first, so a user who has one has the rest too. */
    private static void hasASessionOrNone(Api api, App newcomer) {
        int status = api.get("/v1/me", newcomer.token()).status();
        assertThat(status).isIn(200, 401);
        assertThat(api.get("/v1/contacts", newcomer.token()).status()).isEqualTo(status);
    }

    private static void lifeGoesOn(Api api, Before before) {
        BackupFixture fixture = before.fixture();
        App ana = fixture.people().getFirst();
        String friend = fixture.friend().token();
        api.get("/v1/contacts/updates?after=" + before.cursor(), friend).expectProblem(410, "cursor-expired");
        String next = api.get("/v1/contacts/updates", friend).expect(200).text("/next");
        api.delete("/v1/me/party-status", ana.token()).expect(204);
        var news = api.get("/v1/contacts/updates?wait=20&after=" + next, friend).expect(200);
        assertThat(news.texts("/updates", "/userId")).containsExactly(ana.userId());

        var book = api.get("/v1/contacts", ana.token()).expect(200);
        api.put("/v1/contacts/" + fixture.suppressed(), ana.token(), Map.of("name", "Nil"))
                .expect(404);
        api.delete(
                        "/v1/contacts/" + fixture.friend().number(),
                        ana.token(),
                        "If-Match",
                        book.header("ETag").orElseThrow())
                .expect(204);
    }
}
