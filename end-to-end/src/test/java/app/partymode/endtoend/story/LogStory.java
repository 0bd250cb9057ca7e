package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.App;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must not be in a log. */
interface LogStory extends ApiUnderTest {

    @Test
    default void noNumberAndNoToken() {
        App ana = signUp("Ana the unmistakable");
        App ben = signUp("Ben");
        ana.upload(ben.number()).expect(200);
        ana.get("/v1/contacts/" + ben.number() + "/shared").expectProblem(403, "not-reciprocal");
        ana.put("/v1/contacts", "{\"contacts\": [{\"phoneNumber\": \"" + ben.number() + "\", \"name\": 5}]}")
                .expect(400);
        ana.party(Map.of("partying", "yes " + ana.number())).expect(400);
        api().get("/v1/me", ana.token() + "x").expectProblem(401, "unauthorized");
        for (String secret : List.of(ben.number(), ana.token())) {
            for (String path :
                    List.of("/v1/contact/", "/v1/me/", "/v1/contacts/" + ben.number() + "/", "/v1/docs/page/")) {
                ana.get(path + secret).expectProblem(404, "not-found");
            }
            ana.get("/v1/me", "Accept", secret).expectProblem(406, "not-acceptable");
            ana.put("/v1/contacts", "{}", "Content-Encoding", secret).expectProblem(415, "unsupported-media-type");
            api().send("BREW", "/v1/contacts/" + secret, ana.token(), BodyPublishers.noBody())
                    .expectProblem(405, "method-not-allowed");
        }
        String logs = deployment().logs();
        assertThat(logs)
                .doesNotContain(ana.number().substring(1))
                .doesNotContain(ben.number().substring(1))
                .doesNotContain(ana.token())
                .doesNotContain("unmistakable");
    }

    @Test
    default void noWarningOfTheJvmAndNoEmptyBrackets() {
        signUp("Ana");
        assertThat(deployment().logs()).doesNotContain("WARNING:").doesNotContainPattern("\\[ +]");
    }
}
