package app.partymode.contacts.bulkhead.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BulkheadTest {

    private static final int KIBIBYTE = 1024;

    private final Bulkhead bulkhead = new Bulkhead(4, 4, Duration.ZERO);
    private final BulkheadFilter filter = new BulkheadFilter(bulkhead);

    @ParameterizedTest
    @CsvSource({"0, 1", "127, 1", "128, 2", "400, 4", "4096, 4"})
    void aLargerBodyTakesMorePermitsButNeverMoreThanThereAre(int kibibytes, int permits) {
        try (var _ = bulkhead.acquire((long) kibibytes * KIBIBYTE)) {
            assertThat(bulkhead.permitsInUse()).isEqualTo(permits);
        }
    }

    @Test
    void aBodyOfUnknownSizeCountsAsABookOfMiddleSize() {
        try (var _ = bulkhead.acquire(-1)) {
            assertThat(bulkhead.permitsInUse()).isEqualTo(2);
        }
    }

    @Test
    void whoFindsNoPlaceInTimeIsRefused() {
        try (var _ = bulkhead.acquire(4096 * KIBIBYTE)) {
            assertThatThrownBy(() -> bulkhead.acquire(0)).isInstanceOf(BulkheadFull.class);
        }
        try (var _ = bulkhead.acquire(0)) {
            assertThat(bulkhead.permitsInUse()).isOne();
        }
    }

    @Test
    void aWaitingRequestGetsReleasedPermits() {
        var patient = new Bulkhead(1, 1, Duration.ofMinutes(1));
        var first = patient.acquire(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = CompletableFuture.supplyAsync(() -> patient.acquire(0), threads);
            first.close();
            waits.join().close();
        }
        assertThat(patient.permitsInUse()).isZero();
    }

    @Test
    void doesNotLetMoreWaitThanLeaveThreadsToOthers() {
        var patient = new Bulkhead(1, 1, Duration.ofMinutes(1));
        var first = patient.acquire(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = CompletableFuture.supplyAsync(() -> patient.acquire(0), threads);
            await().untilAsserted(
                            () -> assertThatThrownBy(() -> patient.acquire(0)).isInstanceOf(BulkheadFull.class));
            first.close();
            waits.join().close();
        }
        patient.acquire(0).close();
    }

    @ParameterizedTest
    @CsvSource({"10, 2", "52, 2", "128, 5", "512, 21", "100000, 200"})
    void hasAsManyPermitsAsTheHeapHasRoomFor(long mebibytes, int permits) {
        assertThat(Bulkhead.of(mebibytes << 20, Duration.ZERO).permits()).isEqualTo(permits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/contacts", "/v1/contacts/matches", "/v1/contacts/+34600111222/shared"})
    void aRequestForABookHasItsPlacesForAsLongAsItIsWorkedOn(String path) throws Exception {
        assertThat(takenWhileWorkedOn(new MockHttpServletRequest("GET", path))).isOne();
        assertThat(bulkhead.permitsInUse()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/contacts/updates", "/v1/contacts/updates/stream", "/v1/contactsless", "/v1/me", "/console"})
    void allElseTakesNone(String path) throws Exception {
        assertThat(takenWhileWorkedOn(new MockHttpServletRequest("GET", path))).isZero();
    }

    @Test
    void anUploadTakesPlacesByItsSize() throws Exception {
        var upload = new MockHttpServletRequest(HttpMethod.PUT.name(), "/v1/contacts");
        upload.setContent(new byte[256 * KIBIBYTE]);
        assertThat(takenWhileWorkedOn(upload)).isEqualTo(3);

        var chunked = new MockHttpServletRequest(HttpMethod.PUT.name(), "/v1/contacts");
        chunked.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        assertThat(takenWhileWorkedOn(chunked)).isEqualTo(2);
    }

    @Test
    void givesPlacesBackWhateverHappens() {
        var request = new MockHttpServletRequest("GET", "/v1/contacts");
        assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bulkhead.permitsInUse()).isZero();
    }

    private int takenWhileWorkedOn(MockHttpServletRequest request) throws Exception {
        var taken = new int[1];
        var reached = new AtomicBoolean();
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
            taken[0] = bulkhead.permitsInUse();
            reached.set(true);
        });
        assertThat(reached).isTrue();
        return taken[0];
    }
}
