package app.partymode.benchmark.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One phone's event stream, read without a thread of its own. */
final class StreamConnection {

    private static final byte[] UPDATE = "\"party-status\"".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_BEGINS = 9;
    private static final int STATUS_ENDS = 12;

    private final SocketChannel channel;
    private final ByteBuffer request;
    private int read;
    private int status;
    private int matched;
    private long updates;

    StreamConnection(SocketChannel channel, String request) {
        this.channel = channel;
        this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes what is left of the request. */
    void connected(SelectionKey key) throws IOException {
        if (channel.finishConnect()) {
            channel.write(request);
            if (!request.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ);
            }
        }
    }

    /** Reads what is there. False at the stream's end. */
    boolean read(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear());
        buffer.flip();
        while (buffer.hasRemaining()) {
            take(buffer.get());
        }
        return count >= 0;
    }

    private void take(byte next) {
        if (read >= STATUS_BEGINS && read < STATUS_ENDS) {
            status = status * 10 + next - '0';
        }
        read++;
        if (next == UPDATE[matched]) {
            matched++;
        } else {
            matched = next == UPDATE[0] ? 1 : 0;
        }
        if (matched == UPDATE.length) {
            matched = 0;
            updates++;
        }
    }

    /** 0: there is no answer yet. */
    int status() {
        return read < STATUS_ENDS ? 0 : status;
    }

    /** Updates of a party status so far. */
    long updates() {
        return updates;
    }

    void close() throws IOException {
        channel.close();
    }
}
