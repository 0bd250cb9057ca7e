package app.partymode.contacts.comparison;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.feed.Updates.Place;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a matcher answers to one reader. The list of holders has no order, so it is compared as a set. */
record Answers(
        MatchedBook read,
        Set<PhoneNumber> tested,
        List<TestedNumbers.Remembered> removed,
        List<DeferredContacts> deferring,
        List<Match> matches,
        Map<Set<Integer>, Optional<List<Contact>>> shared,
        List<Suggestion> suggestions,
        Map<Integer, Optional<Introduction>> introductions,
        Map<Set<Integer>, Optional<Circle>> circles,
        Updates.Batch updates,
        List<Optional<List<Update>>> updatesOfMany,
        Set<?> holders,
        Set<?> suppressed,
        Set<PhoneNumber> acquaintances,
        List<String> ranked,
        Optional<Rank> rank,
        long head,
        boolean complete) {

    private static final Instant SINCE = ContractFixture.NOON.minusSeconds(1);

    /** Asks everything as this reader, about two people. */
    static Answers to(ContractFixture fixture, int reader, int one, int other) {
        return to(fixture, reader, List.of(Set.of(one), Set.copyOf(List.of(one, other))));
    }

    /** Asks everything as this reader, about each person alone and beside the next one. */
    static Answers about(ContractFixture fixture, int reader, int people) {
        return to(
                fixture,
                reader,
                IntStream.rangeClosed(1, people)
                        .boxed()
                        .flatMap(one -> Stream.of(Set.of(one), Set.of(one, 1 + one % people)))
                        .toList());
    }

    private static Answers to(ContractFixture fixture, int reader, List<Set<Integer>> groups) {
        var matcher = fixture.matcher();
        var owner = fixture.owner(reader);
        var own = ContractFixture.number(reader);
        var numbers = numbers(groups.stream().flatMap(Set::stream));
        var feed = matcher.feed().feed();
        return new Answers(
                matcher.books().read(owner),
                matcher.tested().of(owner.userId(), numbers, SINCE),
                matcher.tested().removed(owner.userId(), SINCE),
                matcher.books().withDeferred(0, 3),
                matcher.matches().of(owner),
                groups.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                group -> group, group -> matcher.shared().with(owner, numbers(group.stream())))),
                matcher.suggestions().to(owner, 5),
                groups.stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .collect(Collectors.toMap(
                                person -> person,
                                person -> matcher.introductions().to(owner, fixture.userId(person)))),
                groups.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                group -> group, group -> matcher.circles().around(owner, numbers(group.stream()), 3))),
                matcher.updates().read(owner, Math.max(0, feed.head() - 40), feed.head(), 30),
                updatesOfMany(fixture, groups, feed.head()),
                Set.copyOf(matcher.feed().holdersOf(own)),
                matcher.suppressed().among(and(numbers, own)),
                matcher.acquaintances().among(and(numbers, ContractFixture.number(16)), Set.of(own)),
                matcher.ranks().asked(0, 20).stream().map(Answers::text).toList(),
                matcher.ranks().find(owner.userId()),
                feed.head(),
                feed.complete());
    }

    /** Of the people asked about, each somewhat further behind than the one before. */
    private static List<Optional<List<Update>>> updatesOfMany(
            ContractFixture fixture, List<Set<Integer>> groups, long head) {
        var people = groups.stream().flatMap(Set::stream).distinct().sorted().toList();
        var places = IntStream.range(0, people.size())
                .mapToObj(i -> new Place(fixture.owner(people.get(i)), Math.max(0, head - 10 - 6 * i % 80)))
                .toList();
        return fixture.matcher().updates().readAll(places, head, 20);
    }

    private static String text(TrustRanks.Asked user) {
        return user.number() + " has " + user.asked() + " and is had by "
                + Arrays.stream(user.answered()).sorted().boxed().toList();
    }

    private static Set<PhoneNumber> numbers(Stream<Integer> people) {
        return people.map(ContractFixture::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<PhoneNumber> and(Set<PhoneNumber> numbers, PhoneNumber another) {
        var all = new TreeSet<>(numbers);
        all.add(another);
        return all;
    }
}
