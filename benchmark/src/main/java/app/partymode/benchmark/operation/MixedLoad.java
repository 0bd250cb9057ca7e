package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Of a hundred questions so many of each kind, in an order that is the same each time. */
final class MixedLoad implements Operation.Question {

    private record Part(String name, int ofHundred) {}

    private static final List<Part> PARTS = List.of(
            new Part(Operations.MATCHES, 30),
            new Part(Operations.SHARED_200, 25),
            new Part(Operations.UPDATES, 25),
            new Part(Operations.HOLDERS, 8),
            new Part(Operations.DELTA, 6),
            new Part(Operations.SUGGESTIONS, 4),
            new Part(Operations.SAME_UPLOAD, 2));

    private final List<Operation> deck;

    MixedLoad(List<Operation> operations) {
        deck = PARTS.stream()
                .flatMap(part -> operations.stream()
                        .filter(operation -> operation.name().equals(part.name()))
                        .flatMap(operation ->
                                IntStream.range(0, part.ofHundred()).mapToObj(_ -> operation)))
                .toList();
    }

    @Override
    public Object ask(Contender contender, int time) {
        int card = new SplittableRandom(time).nextInt(deck.size());
        return deck.get(card).question().ask(contender, time);
    }
}
