package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.operation.GraphUsers;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.contacts.addressbook.ParsedUpload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many people upload at the same moment: once all the same numbers, once each numbers of their own. All numbers are
 * known to the store before, so that both write the same.
 *
 * @param sharingPerSecond uploads a second of those who share all their numbers; the median of the repetitions
 * @param apartPerSecond of those who share none
 * @param lost how many contacts were missing afterwards
 */
public record ConcurrentUploads(
        String row,
        double sharingPerSecond,
        double apartPerSecond,
        long lost,
        @Nullable String failure) {

    public static final int PEOPLE = 64;
    private static final int CONTACTS = 200;

    /** Above all other numbers that the benchmark writes. */
    private static final int FIRST_PERSON = 400_000_000;

    private static final int FIRST_NUMBER = 500_000_000;

    public static ConcurrentUploads of(Contender row, int repetitions) {
        var sharing = new ArrayList<Double>();
        var apart = new ArrayList<Double>();
        long lost = 0;
        try {
            for (int i = 0; i < PEOPLE; i++) {
                upload(row, FIRST_PERSON - 1 - i, numbers(i));
            }
            for (int i = 0; i < repetitions; i++) {
                int first = FIRST_PERSON + 2 * i * PEOPLE;
                sharing.add(PEOPLE / seconds(row, first, false));
                apart.add(PEOPLE / seconds(row, first + PEOPLE, true));
                lost += missing(row, first) + missing(row, first + PEOPLE);
            }
            return new ConcurrentUploads(row.name(), median(sharing), median(apart), lost, null);
        } catch (RuntimeException | LinkageError | ExecutionException e) {
            return new ConcurrentUploads(row.name(), 0, 0, 0, OperationTimes.describe(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ConcurrentUploads(row.name(), 0, 0, 0, OperationTimes.describe(e));
        }
    }

    private static double seconds(Contender row, int first, boolean apart)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> uploads = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                uploads.add(threads.submit(() -> upload(row, first + person, numbers(apart ? person : 0))));
            }
            for (Future<?> upload : uploads) {
                upload.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void upload(Contender row, int person, int[] numbers) {
        row.ports()
                .synchronization()
                .replace(Person.owner(person), ParsedUpload.of(GraphUsers.contacts(numbers)), Optional.empty());
    }

    private static int[] numbers(int person) {
        return IntStream.range(0, CONTACTS)
                .map(i -> FIRST_NUMBER + person * CONTACTS + i)
                .toArray();
    }

    private static long missing(Contender row, int first) {
        return IntStream.range(first, first + PEOPLE)
                .mapToLong(person -> CONTACTS
                        - row.ports().books().read(Person.owner(person)).book().size())
                .sum();
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
