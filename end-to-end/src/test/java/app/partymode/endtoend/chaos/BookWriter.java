package app.partymode.endtoend.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Uploads books, changes them by a difference, saves and removes single contacts; what is there is never half of a change. */
final class BookWriter implements Writer {

    private final Account account;
    private final List<String> numbers;
    private final RandomGenerator random;
    private int count;

    /** @param numbers what may be in the book */
    BookWriter(Account account, List<String> numbers, RandomGenerator random) {
        this.account = account;
        this.numbers = numbers;
        this.random = random;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void write() {
        count++;
        var next = new TreeMap<>(account.book().known());
        Reply reply = switch (random.nextInt(4)) {
            case 0 -> upload(next);
            case 1 -> save(next);
            case 2 -> remove(next);
            default -> patch(next);
        };
        account.book().sent(next, reply);
        if (reply.unsure()) {
            account.calmDown();
            account.checkBook();
        } else if (random.nextInt(3) == 0) {
            Reply book = account.call("GET", "/v1/contacts", null);
            if (book.acknowledged()) {
                account.book().read(Account.contacts(book.json()));
            }
        }
    }

    private Reply upload(Map<String, String> next) {
        next.clear();
        numbers.stream().filter(_ -> random.nextBoolean()).forEach(it -> next.put(it, name()));
        return account.call("PUT", "/v1/contacts", Account.upload(next));
    }

    private Reply save(Map<String, String> next) {
        String number = anyNumber();
        next.put(number, name());
        return account.call("PUT", "/v1/contacts/" + number, Map.of("name", name()));
    }

    private Reply remove(Map<String, String> next) {
        if (next.isEmpty()) {
            return save(next);
        }
        String number = List.copyOf(next.keySet()).get(random.nextInt(next.size()));
        next.remove(number);
        return account.call("DELETE", "/v1/contacts/" + number, null);
    }

    private Reply patch(Map<String, String> next) {
        var upsert = new TreeMap<String, String>();
        for (int i = 0; i < 5; i++) {
            upsert.put(anyNumber(), name());
        }
        List<String> remove = next.keySet().stream()
                .filter(it -> !upsert.containsKey(it))
                .limit(2)
                .toList();
        next.keySet().removeAll(remove);
        next.putAll(upsert);
        return account.call("PATCH", "/v1/contacts", Map.of("upsert", Account.list(upsert), "remove", remove));
    }

    private String anyNumber() {
        return numbers.get(random.nextInt(numbers.size()));
    }

    /** Each change writes names of its own, so that half of one shows. */
    private String name() {
        return "name " + count;
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void check() {
        account.checkBook();
    }
}
