package app.partymode.contacts.feed.web;

import java.nio.ByteBuffer;

/** Two parts of an answer as one, so that they go out in one packet. */
final class Bytes {

    private Bytes() {}

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
