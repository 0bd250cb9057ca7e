package app.partymode.endtoend.chaos;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Hides from all or blocks one reader, says what these must not see, takes it back, and shows up again. */
final class ShyWriter implements Writer {

    private final Account account;
    private final Account reader;
    private final RandomGenerator random;
    private final Register<String> message;
    private int count;

    ShyWriter(Account account, Account reader, RandomGenerator random) {
        this.account = account;
        this.reader = reader;
        this.random = random;
        message = account.register("message", "");
        account.insist("PUT", "/v1/me/privacy", account.privacy("everyone", "everyone"));
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void write() {
        say("for all");
        if (random.nextBoolean()) {
            account.insist("PUT", "/v1/me/privacy", account.privacy("nobody", "everyone"));
            say(Message.HIDDEN);
            takeBack();
            account.insist("PUT", "/v1/me/privacy", account.privacy("everyone", "everyone"));
        } else {
            account.insist("PUT", "/v1/me/blocks/" + reader.number(), "");
            say(Message.NOT_FOR + reader.name());
            takeBack();
            account.insist("DELETE", "/v1/me/blocks/" + reader.number(), null);
        }
    }

    private void say(String what) {
        String text = what + " " + account.name() + " " + ++count;
        Reply reply = account.party(text);
        message.sent(text, reply);
        if (reply.unsure()) {
            account.calmDown();
        }
    }

    /** By a status that all may see. */
    private void takeBack() {
        String text = "again for all " + account.name() + " " + ++count;
        message.sent(text, account.insist("PUT", "/v1/me/party-status", status(text)));
    }

    private static Object status(String text) {
        return Map.of("partying", true, "message", text);
    }

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public void check() {
        var me = account.me();
        message.read(me.at("/partyStatus/message").asString(""));
        if (!me.at("/privacy/discoverableBy").asString().equals("everyone")) {
            account.findings().add("%s shows up again, but is hidden", account.name());
        }
    }
}
