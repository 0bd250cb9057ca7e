package app.partymode.contacts.addressbook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many contacts are deferred: in all books, whichever instance is asked. */
@Component
final class DeferredMeters implements MeterBinder {

    private final DeferredSweep sweep;

    DeferredMeters(DeferredSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("partymode.contacts.deferred", sweep, DeferredSweep::deferred)
                .description("Contacts of all address books that wait for budget, at the last sweep")
                .register(registry);
    }
}
