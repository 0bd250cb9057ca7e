package app.partymode.benchmark.traffic;

import java.net.URI;
import picocli.CommandLine.Option;

/** Where the commands of the feed send their requests, and how many people take part. */
final class FeedPeopleOptions {

    @Option(names = "--base-uri", required = true, description = "where nginx or the quickstart listens")
    private URI base = URI.create("");

    @Option(names = "--people", description = "users who set statuses in turn (default: ${DEFAULT-VALUE})")
    private int people = 200;

    @Option(names = "--readers", description = "streams; each has its share of the people (default: ${DEFAULT-VALUE})")
    private int readers = 4;

    @Option(names = "--book", description = "contacts in a book (default: ${DEFAULT-VALUE})")
    private int book = 100;

    URI base() {
        return base;
    }

    Server server() {
        return new Server(base);
    }

    FeedPeople people() {
        return new FeedPeople(people, readers, book);
    }
}
