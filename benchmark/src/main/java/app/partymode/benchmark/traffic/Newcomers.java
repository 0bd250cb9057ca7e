package app.partymode.benchmark.traffic;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** People who sign up and upload their books, each with the reader in it who has them. */
final class Newcomers {

    private final AtomicInteger count = new AtomicInteger();
    private final Server server;
    private final FeedPeople people;

    Newcomers(Server server, FeedPeople people) {
        this.server = server;
        this.people = people;
    }

    void write(FeedLoad.Answers answers) {
        int i = count.getAndIncrement();
        if (i >= people.mostNewcomers()) {
            throw new IllegalStateException("more newcomers than the readers' books have");
        }
        String number = FeedPeople.number(people.newcomer(i));
        long begin = System.nanoTime();
        String token = FeedPeople.signUp(server, people.newcomer(i));
        answers.answered(begin, number);
        begin = System.nanoTime();
        var book = FeedPeople.contacts(Arrays.stream(people.bookOfNewcomer(i)));
        server.ask("PUT", "/v1/contacts", token, Server.book(book));
        answers.answeredToo(begin, number + " has me");
    }
}
