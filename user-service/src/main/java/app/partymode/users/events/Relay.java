package app.partymode.users.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves pending events from their sources to the stream, a batch at a time: for each subject in the order of its versions, and at
 * least once, as a crash between the two steps repeats the batch that was appended. Readers ignore a version they have. One round
 * is one call of {@link #run}.
 */
final class Relay implements Runnable {

    private final List<EventSource> sources;
    private final EventStream stream;
    private final int batch;
    private Rebuild underWay = Rebuild.NONE;

    Relay(List<EventSource> sources, EventStream stream, int batch) {
        this.sources = List.copyOf(sources);
        this.stream = stream;
        this.batch = batch;
    }

    @Override
    public void run() {
        if (stream.lead() && relayPending()) {
            stream.requestedRebuild().ifPresent(this::rebuild);
        }
    }

    /** False where this instance lost the lead, or the stream is full. */
    private boolean relayPending() {
        return sources.stream().allMatch(this::relayPending);
    }

    private boolean relayPending(EventSource source) {
        List<EntryBatch> pending;
        do {
            pending = source.pending(batch);
            if (!EntryBatch.portions(pending).stream().allMatch(portion -> relay(source, portion))) {
                return false;
            }
        } while (pending.size() == batch || pending.stream().anyMatch(EntryBatch::more));
        return true;
    }

    /** One append and one write to the source, for all of them or for as many as the stream had room for. */
    private boolean relay(EventSource source, List<EntryBatch> portion) {
        int appended =
                stream.appendGroups(portion.stream().map(EntryBatch::entries).toList());
        if (appended > 0) {
            source.relayed(portion.subList(0, appended));
        }
        return appended == portion.size();
    }

    /**
     * Appends everything anew. Changes are appended in between, so that a rebuild delays no event. Where the stream is
     * full it goes on in a later round, or from the beginning if another instance has led since.
     */
    private void rebuild(String id) {
        if (!underWay.isPartOf(id, stream.term())) {
            if (!stream.append(List.of(StreamEntry.begin(id)))) {
                return;
            }
            underWay = new Rebuild(id, stream.term(), 0, null);
        }
        while (underWay.source() < sources.size()) {
            if (!publishPage(sources.get(underWay.source()))) {
                return;
            }
        }
        if (stream.append(List.of(StreamEntry.end(id)))) {
            stream.rebuilt(id);
            underWay = Rebuild.NONE;
        }
    }

    /**
     * Appends the next page, or goes on to the next source where there is none. False where the stream takes no more.
     */
    private boolean publishPage(EventSource source) {
        List<EntryBatch> page = source.page(underWay.last(), batch);
        if (page.isEmpty()) {
            underWay = underWay.atNextSource();
            return true;
        }
        List<StreamEntry> entries = page.stream()
                .flatMap(entryBatch -> entryBatch.entries().stream())
                .map(entry -> entry.inRebuild(underWay.id()))
                .toList();
        if (!stream.append(entries)) {
            return false;
        }
        underWay = underWay.after(page.getLast().id());
        return relayPending();
    }

    /**
     * How far a rebuild has come.
     *
     * @param term the leadership in which it began
     * @param source the index of the source that is being appended
     * @param last the last id of it that was appended; null: none yet
     */
    private record Rebuild(
            String id, long term, int source, @Nullable String last) {

        static final Rebuild NONE = new Rebuild("", 0, 0, null);

        boolean isPartOf(String rebuild, long present) {
            return id.equals(rebuild) && term == present;
        }

        Rebuild after(String published) {
            return new Rebuild(id, term, source, published);
        }

        Rebuild atNextSource() {
            return new Rebuild(id, term, source + 1, null);
        }
    }
}
