package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.phoneauth.session.Sessions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One turn of several readers: their pages are one question to the feed, and their sessions one to Redis. */
final class SharedTurn {

    private final UpdateFeed feed;
    private final Sessions sessions;

    SharedTurn(UpdateFeed feed, Sessions sessions) {
        this.feed = feed;
        this.sessions = sessions;
    }

    /** @param waits each once */
    void take(List<OpenWait> waits) {
        try {
            var pages = pagesOf(waits.stream().filter(OpenWait::beginTurn).toList());
            Set<String> ended = endedOf(pages);
            pages.forEach((wait, page) -> wait.receive(page, !ended.contains(wait.sessionId())));
        } finally {
            waits.forEach(OpenWait::endTurn);
        }
    }

    /** Of all but those whose reading failed, which have been told. */
    private Map<OpenWait, UpdatePage> pagesOf(List<OpenWait> waits) {
        var pages = new LinkedHashMap<OpenWait, UpdatePage>();
        var asking = new ArrayList<OpenWait>();
        for (OpenWait wait : waits) {
            UpdatePage before = wait.takePageReadBefore();
            if (before == null) {
                asking.add(wait);
            } else {
                pages.put(wait, before);
            }
        }
        read(asking, pages);
        return pages;
    }

    private void read(List<OpenWait> asking, Map<OpenWait, UpdatePage> pages) {
        try {
            Iterator<Optional<UpdatePage>> read = feed.afterAll(
                            asking.stream().map(OpenWait::reading).toList())
                    .iterator();
            asking.forEach(wait -> read.next().or(() -> readAlone(wait)).ifPresent(page -> pages.put(wait, page)));
        } catch (RuntimeException e) {
            asking.stream().filter(wait -> !pages.containsKey(wait)).forEach(wait -> wait.fail(e));
        }
    }

    private Optional<UpdatePage> readAlone(OpenWait wait) {
        try {
            var reading = wait.reading();
            return Optional.of(feed.after(reading.reader(), reading.cursor(), reading.limit()));
        } catch (RuntimeException e) {
            wait.fail(e);
            return Optional.empty();
        }
    }

    /** Of those who are told something. They are told nothing where this is not known. */
    private Set<String> endedOf(Map<OpenWait, UpdatePage> pages) {
        var told = pages.entrySet().stream()
                .filter(entry -> entry.getKey().tells(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        try {
            return told.isEmpty()
                    ? Set.of()
                    : sessions.endedOf(told.stream().map(OpenWait::sessionId).collect(Collectors.toUnmodifiableSet()));
        } catch (RuntimeException e) {
            told.forEach(wait -> {
                pages.remove(wait);
                wait.fail(e);
            });
            return Set.of();
        }
    }
}
