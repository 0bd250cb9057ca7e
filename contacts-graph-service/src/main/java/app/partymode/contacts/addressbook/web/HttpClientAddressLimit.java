package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.ClientAddressLimit;
import app.partymode.limits.Limit;
import app.partymode.limits.web.CountedBy;
import app.partymode.limits.web.RequestLimits;
import org.springframework.stereotype.Component;

/** Counts for the address of this thread's HTTP request, and tells the client what is left. */
@Component
record HttpClientAddressLimit(RequestLimits limits) implements ClientAddressLimit {

    @Override
    public void consume(int numbers) {
        limits.consume(Limit.DISCOVERY_PER_ADDRESS, CountedBy.ADDRESS, numbers);
    }
}
