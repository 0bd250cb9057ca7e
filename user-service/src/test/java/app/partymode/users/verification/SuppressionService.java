package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Api.Answer;

/** Asks for suppressions, and proves numbers by codes. */
abstract class SuppressionService extends CodeService {

    static final String PATH = "/v1/suppressions";

    Answer suppress(String number) {
        return prove("PUT", askAgain("PUT", number).text("/verification/id"), code(number));
    }

    Answer ask(String method, String number) {
        return api.send(method, PATH, null, body(number));
    }

    /** Asks for a number to which a first message has gone. */
    Answer askAgain(String method, String number) {
        return afterTheWait(() -> ask(method, number));
    }

    Answer prove(String method, String id, String code) {
        String proof = code == null ? "" : ",\"code\":\"" + code + "\"";
        return api.send(method, PATH, null, "{\"verificationId\":\"" + id + "\"" + proof + "}");
    }

    void awaitForgotten(String number) {
        await().until(() -> !suppressed().contains(digits(number)));
    }

    static String body(String number) {
        return "{\"phoneNumber\":\"" + number + "\"}";
    }

    static long digits(String number) {
        return Long.parseLong(number.substring(1));
    }
}
