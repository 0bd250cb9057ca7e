package app.partymode.operations.backup;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A part whose restorer dies after so many lines. */
record DyingPart(BackupPart part, int lines) implements BackupPart {

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public void dump(Consumer<String> consumer) {
        part.dump(consumer);
    }

    @Override
    public boolean isEmpty() {
        return part.isEmpty();
    }

    @Override
    public void clear() {
        part.clear();
    }

    @Override
    public void restore(Stream<String> all) {
        var left = new AtomicInteger(lines);
        part.restore(all.peek(_ -> {
            if (left.getAndDecrement() == 0) {
                throw new Death();
            }
        }));
    }

    @Override
    public void close() {}
}
