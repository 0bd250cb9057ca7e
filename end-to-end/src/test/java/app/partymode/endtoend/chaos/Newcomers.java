package app.partymode.endtoend.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One person after the other signs up and uploads a book. */
final class Newcomers implements Writer {

    private final Account first;
    private final List<String> numbers;
    private final Map<String, String> friends;
    private final Queue<Account> accounts = new ConcurrentLinkedQueue<>();

    Newcomers(Account first, List<String> numbers, Map<String, String> friends) {
        this.first = first;
        this.numbers = List.copyOf(numbers);
        this.friends = friends;
    }

    /** The one who was there before. */
    @Override
    public Account account() {
        return first;
    }

    /** All who have signed up. */
    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    @Override
    public void write() {
        int next = accounts.size();
        if (next < numbers.size()) {
            var newcomer = new Account(first.phone(), "Newcomer " + next, numbers.get(next)).signUp();
            newcomer.book().sent(friends, newcomer.call("PUT", "/v1/contacts", Account.upload(friends)));
            accounts.add(newcomer);
        }
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public void check() {
        var all = new ArrayList<>(accounts);
        all.forEach(Account::checkBook);
    }
}
