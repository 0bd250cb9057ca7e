package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Address books of many contacts, and many uploads at once. */
interface LargeAddressBookStory extends ApiUnderTest {

    @Test
    default void aBigBookIsReadPageByPage() {
        App ana = signUp("Ana");
        List<String> numbers = Stream.generate(UniqueNumbers::next).limit(25).toList();
        ana.upload(numbers).expect(200);
        var read = new ArrayList<String>();
        String next = "";
        do {
            Answer page = ana.get("/v1/contacts?limit=10" + (next.isEmpty() ? "" : "&after=" + next))
                    .expect(200);
            read.addAll(page.texts("/contacts", "/phoneNumber"));
            next = page.json().at("/next").isNull() ? "" : page.text("/next");
        } while (!next.isEmpty());
        assertThat(read).containsExactlyElementsOf(numbers);
    }

    @Test
    default void tenThousandContactsAndNotOneMore() {
        App ana = signUp("Ana");
        List<String> most =
                IntStream.range(0, 10_000).mapToObj("+3467%07d"::formatted).toList();
        assertThat(ana.upload(most).expect(200).json().at("/total").asInt()).isEqualTo(10_000);
        var tooMany = new ArrayList<>(most);
        tooMany.add(UniqueNumbers.next());
        ana.upload(tooMany).expectProblem(422, "address-book-too-large");
        assertThat(ana.upload(most).expect(200).json().at("/unchanged").asInt()).isEqualTo(10_000);
    }

    /** A busy store may ask an app to come again (503); it must not say that something is stored which is not. */
    private static Answer uploadAsOftenAsIsAsked(App app, List<String> book) {
        return await().pollInterval(Duration.ofSeconds(1))
                .until(() -> app.upload(book), answer -> answer.status() != 503);
    }

    @Test
    default void manyUploadsAtOnceLoseNothing() throws Exception {
        List<String> pool =
                IntStream.range(0, 2_000).mapToObj("+3468%07d"::formatted).toList();
        var apps = IntStream.range(0, 64).mapToObj(i -> signUp("Uploader " + i)).toList();
        var books = IntStream.range(0, 64)
                .mapToObj(i -> IntStream.range(0, 500)
                        .mapToObj(n -> pool.get((i * 61 + n * 3) % 2_000))
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> uploadAsOftenAsIsAsked(apps.get(i), books.get(i))))
                    .toList();
            for (var upload : uploads) {
                upload.get().expect(200);
            }
        }
        for (int i = 0; i < 64; i++) {
            assertThat(apps.get(i).get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber"))
                    .containsExactlyElementsOf(books.get(i));
        }
    }
}
