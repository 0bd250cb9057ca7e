package app.partymode.users.identity.web;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.SignedUpUser;
import org.junit.jupiter.api.Test;

/** What users change of themselves. */
class MeIT extends SignedUpUser {

    @Test
    void renames() {
        Answer answer = api.patch("/v1/me", token, "{\"username\":\" Zoë \",\"unknown\":1}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/username")).isEqualTo("Zoë");
        assertThat(api.get("/v1/me", token).body()).isEqualTo(answer.body());
    }

    @Test
    void changesPrivacyFieldByField() {
        Answer one = api.put("/v1/me/privacy", token, "{\"discoverableBy\":\"nobody\"}");
        assertThat(one.text("/discoverableBy")).isEqualTo("nobody");
        assertThat(one.text("/partyStatusVisibleTo")).isEqualTo("contacts");
        assertThat(one.text("/introductions")).isEqualTo("contacts");

        Answer both = api.put(
                "/v1/me/privacy", token, "{\"discoverableBy\":\"contacts\",\"partyStatusVisibleTo\":\"everyone\"}");
        assertThat(api.get("/v1/me", token).body().at("/privacy")).isEqualTo(both.body());

        Answer third = api.put("/v1/me/privacy", token, "{\"introductions\":\"nobody\"}");
        assertThat(third.body().toString())
                .isEqualTo("{\"discoverableBy\":\"contacts\",\"partyStatusVisibleTo\":\"everyone\","
                        + "\"introductions\":\"nobody\"}");
    }

    @Test
    void blocksAndUnblocks() {
        assertThat(api.put("/v1/me/blocks/+34600111333", token, null).status()).isEqualTo(204);
        assertThat(api.put("/v1/me/blocks/%2B34600111333", token, null).status())
                .isEqualTo(204);
        assertThat(api.put("/v1/me/blocks/+12025550123", token, null).status()).isEqualTo(204);
        assertThat(api.put("/v1/me/blocks/+491711234567", token, null).status()).isEqualTo(204);
        assertThat(api.get("/v1/me/blocks", token).body().toString())
                .isEqualTo("{\"blocks\":[\"+12025550123\",\"+34600111333\",\"+491711234567\"]}");
        assertThat(api.delete("/v1/me/blocks/+34600111333", token).status()).isEqualTo(204);
        assertThat(api.delete("/v1/me/blocks/+34600111333", token).status()).isEqualTo(204);
        assertThat(api.get("/v1/me/blocks", token).body().at("/blocks")).hasSize(2);

        Answer own = api.put("/v1/me/blocks/" + number, token, null);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text("/type")).isEqualTo("/problems/own-number");
        Answer wrong = api.put("/v1/me/blocks/600111333", token, null);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/phoneNumber");
        assertThat(api.delete("/v1/me/blocks/x", token).status()).isEqualTo(400);
    }

    @Test
    void movesToAnotherNumber() {
        String other = number();
        Answer same = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + number + "\"}");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().at("/user")).isEqualTo(signup.body().at("/user"));
        assertThat(same.body().at("/verification").isNull()).isTrue();

        Answer moved = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + other.substring(3) + "\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("/user/phoneNumber")).isEqualTo(other);
        assertThat(moved.body().at("/verification").isNull()).isTrue();
        assertThat(api.put("/v1/me/blocks/" + other, token, null).status()).isEqualTo(422);
        Answer newcomer = api.signUp(number, "Ben");
        assertThat(newcomer.body().at("/created").asBoolean()).isTrue();
        Answer taken = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + number + "\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/type")).isEqualTo("/problems/phone-number-taken");
        assertThat(taken.body().toString()).doesNotContain(number.substring(1));
    }

    @Test
    void exportsAllThatIsHeld() {
        api.put("/v1/me/blocks/+34600111333", token, null);
        api.put("/v1/me/party-status", token, "{\"partying\":true}");

        Answer export = api.get("/v1/me/export", token);

        assertThat(export.body().at("/user")).isEqualTo(api.get("/v1/me", token).body());
        assertThat(export.text("/blocks/0")).isEqualTo("+34600111333");
        assertThat(export.body().at("/peerVerification").toString())
                .isEqualTo("{\"enabled\":true,\"points\":0,\"restsUntil\":null}");
        assertThat(export.text("/sessions/0/id")).isEqualTo(signup.text("/sessionId"));
        assertThat(export.body().toString()).doesNotContain(token);
    }

    @Test
    void deletesTheUserAndAllSessions() {
        String second = api.signUp(number, "Ana").text("/token");

        assertThat(api.delete("/v1/me", token).status()).isEqualTo(204);

        assertThat(api.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(api.get("/v1/me", second).status()).isEqualTo(401);
        Answer again = api.signUp(number, "Ana");
        assertThat(again.body().at("/created").asBoolean()).isTrue();
        assertThat(again.text("/user/id")).isNotEqualTo(signup.text("/user/id"));
    }
}
