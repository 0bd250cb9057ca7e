package app.partymode.endtoend.chaos;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/** Is at a party all the time, seen by all who have the number: each message is due to each reader once. */
final class SteadyWriter implements Writer {

    private final Account account;
    private final RandomGenerator random;
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private final Register<String> message;
    private final Register<String> username;
    private int count;

    SteadyWriter(Account account, RandomGenerator random) {
        this.account = account;
        this.random = random;
        account.insist("PUT", "/v1/me/privacy", account.privacy("everyone", "everyone"));
        message = account.register("message", "");
        username = account.register("username", account.name());
    }

    @Override
    public Account account() {
        return account;
    }

    /** In the order in which they were sent. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void write() {
        String text = account.name() + " " + ++count;
        Reply reply = account.party(text);
        messages.add(new Message(text, reply.acknowledged()));
        message.sent(text, reply);
        if (count % 7 == 0) {
            String renamed = account.name() + " the " + count + "th";
            username.sent(renamed, account.call("PATCH", "/v1/me", Map.of("username", renamed)));
        }
        if (random.nextInt(4) == 0) {
            Reply me = account.call("GET", "/v1/me", null);
            if (me.acknowledged()) {
                read(me);
            }
        }
    }

    private void read(Reply me) {
        message.read(me.text("/partyStatus/message"));
        username.read(me.text("/username"));
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void check() {
        read(account.insist("GET", "/v1/me", null));
    }
}
