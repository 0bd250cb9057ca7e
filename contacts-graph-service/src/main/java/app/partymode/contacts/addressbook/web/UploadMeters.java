package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.SyncOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what phones upload, and the outcomes. */
@Component
class UploadMeters {

    private final Counter uploads;
    private final Counter contacts;
    private final Counter matches;
    private final Counter deferred;

    UploadMeters(MeterRegistry registry) {
        uploads = counter(registry, "uploads", "Address books, or parts of them, that were uploaded");
        contacts = counter(registry, "uploads.contacts", "Contacts that uploads added to address books");
        matches = counter(registry, "matches", "Matches among the contacts that uploads added");
        deferred = counter(registry, "uploads.deferred", "Contacts uploaded that wait for budget");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("partymode." + name).description(description).register(registry);
    }

    void uploaded(SyncOutcome outcome) {
        var added = outcome.change().added().stream().map(Contact::number).collect(Collectors.toSet());
        uploads.increment();
        contacts.increment(added.size());
        matches.increment(outcome.read().matches().stream()
                .filter(match -> added.contains(match.number()))
                .count());
        deferred.increment(outcome.deferred().size());
    }
}
