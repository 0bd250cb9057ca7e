package app.partymode.endtoend.chaos;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Changes the number back and forth, deletes the account, and signs up again. */
final class MovingWriter implements Writer {

    private final Account account;
    private final List<String> numbers;
    private final Map<String, String> friends;
    private final RandomGenerator random;
    private Register<String> number;

    /** @param friends the contacts of the book */
    MovingWriter(Account account, String otherNumber, Map<String, String> friends, RandomGenerator random) {
        this.account = account;
        this.friends = friends;
        this.random = random;
        numbers = List.of(account.number(), otherNumber);
        number = account.register("number", account.number());
    }

    @Override
    public Account account() {
        return account;
    }

    List<String> numbers() {
        return numbers;
    }

    @Override
    public void write() {
        switch (random.nextInt(4)) {
            case 0 -> deleteAndSignUp();
            case 1 -> upload();
            default -> move();
        }
    }

    private void move() {
        String other = numbers.get(1 - numbers.indexOf(account.number()));
        Reply reply = account.call("POST", "/v1/me/phone-number", Map.of("phoneNumber", other));
        number.sent(other, reply);
        if (reply.unsure()) {
            account.calmDown();
        }
        readNumber();
    }

    private void readNumber() {
        String now = account.me().at("/phoneNumber").asString();
        number.read(now);
        account.hasNumber(now);
    }

    private void upload() {
        Reply reply = account.call("PUT", "/v1/contacts", Account.upload(friends));
        account.book().sent(friends, reply);
        if (reply.unsure()) {
            account.calmDown();
        }
    }

    private void deleteAndSignUp() {
        if (!delete()) {
            return;
        }
        account.hasNumber(numbers.get(random.nextInt(numbers.size())));
        account.signUp();
        number = account.register("number", account.number());
    }

    /** Whether it is done. */
    private boolean delete() {
        Reply reply = account.phone().callThatMayBeRefused("DELETE", "/v1/me", account.token(), null);
        if (reply.unsure()) {
            account.calmDown();
            reply = account.phone().callThatMayBeRefused("DELETE", "/v1/me", account.token(), null);
        }
        if (reply.unsure()) {
            account.calmDown();
            return !exists();
        }
        if (!reply.acknowledged() && reply.status() != 401) {
            account.findings().add("a deletion was answered %d", reply.status());
        }
        return true;
    }

    private boolean exists() {
        Reply reply = account.phone().callThatMayBeRefused("GET", "/v1/me", account.token(), null);
        while (reply.unsure()) {
            account.calmDown();
            reply = account.phone().callThatMayBeRefused("GET", "/v1/me", account.token(), null);
        }
        return reply.acknowledged();
    }

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public void check() {
        readNumber();
        account.checkBook();
    }
}
