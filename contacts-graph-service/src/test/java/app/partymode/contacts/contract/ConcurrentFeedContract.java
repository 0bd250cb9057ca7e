package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.users.Visibility;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The feed is complete also where books and users change at the same time. */
public interface ConcurrentFeedContract extends PortContract {

    /** 1 to 3 read, and have 4 to 6, who change what those see of them. */
    @Test
    default void staysCompleteWhileBooksAndUsersChangeAtOnce() throws Exception {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 5, 6);
        IntStream.rangeClosed(1, 3).forEach(reader -> fixture.upload(reader, 4, 5, 6));
        var followed = new FollowedMatches(fixture);
        IntStream.rangeClosed(1, 3).forEach(followed::read);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.rangeClosed(4, 6)
                    .mapToObj(writer -> threads.submit(() -> {
                        var random = new Random(writer);
                        IntStream.range(0, 12).forEach(_ -> fixture.upload(writer, someReaders(random)));
                    }))
                    .toList();
            IntStream.range(0, 30).forEach(i -> changeUser(fixture, i));
            for (var upload : uploads) {
                upload.get();
            }
        }
        IntStream.rangeClosed(1, 3)
                .forEach(reader -> assertThat(followed.difference(reader)).isNull());
    }

    private static int[] someReaders(Random random) {
        return IntStream.rangeClosed(1, 3).filter(_ -> random.nextBoolean()).toArray();
    }

    private static void changeUser(ContractFixture fixture, int time) {
        int writer = 4 + time % 3;
        switch (time / 3 % 5) {
            case 0 -> fixture.privacy(writer, Visibility.CONTACTS, Visibility.EVERYONE);
            case 1 -> fixture.party(writer, ContractFixture.partying("at " + time));
            case 2 -> fixture.privacy(writer, Visibility.EVERYONE, Visibility.CONTACTS);
            case 3 -> fixture.block(writer, 1 + time % 3);
            default -> fixture.block(writer);
        }
    }
}
