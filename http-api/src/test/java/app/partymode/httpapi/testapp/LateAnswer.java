package app.partymode.httpapi.testapp;

import app.partymode.httpapi.takeover.ConnectionOwner;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.httpapi.takeover.TakenConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** An answer that a test gives when it likes. */
public final class LateAnswer implements ConnectionOwner {

    private final CompletableFuture<TakenConnection> connection = new CompletableFuture<>();
    private final CompletableFuture<ResponseHead> head = new CompletableFuture<>();
    private final CountDownLatch writable = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    @Override
    public void taken(TakenConnection taken, ResponseHead untilAnswered) {
        connection.complete(taken);
        head.complete(untilAnswered);
    }

    /** Sends a head for a body that ends with the connection. */
    public boolean begin() throws IOException {
        return connection.join().write(head.join().bytes(HttpStatus.OK, new HttpHeaders(), Instant.now()));
    }

    public boolean write(String text) throws IOException {
        return connection.join().write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void end() {
        connection.join().end();
    }

    @Override
    public void writable() {
        writable.countDown();
    }

    public boolean isWritable() {
        return writable.getCount() == 0;
    }

    @Override
    public void gone() {
        gone.countDown();
    }

    public boolean isOpen() {
        return connection.join().isOpen();
    }

    public boolean isGone() {
        return gone.getCount() == 0;
    }
}
