package app.partymode.contacts.push;

import app.partymode.push.PushSubscription;

/** Hands messages to the push services of devices. */
public interface PushService {

    /** Sends a message and waits for the answer, for a bounded time. Throws nothing that a push service can cause. */
    Delivery deliver(PushSubscription subscription, PushMessage message);
}
