package app.partymode.contacts.addressbook.web;

import app.partymode.contacts.addressbook.AddressToll;
import app.partymode.limits.Limit;
import app.partymode.limits.web.CountedBy;
import app.partymode.limits.web.RequestLimits;
import org.springframework.stereotype.Component;

/** Counts for the address of this thread's HTTP request, and tells the client what is left. */
@Component
record RequestToll(RequestLimits limits) implements AddressToll {

    @Override
    public void charge(int numbers) {
        limits.charge(Limit.DISCOVERY_PER_ADDRESS, CountedBy.ADDRESS, numbers);
    }
}
