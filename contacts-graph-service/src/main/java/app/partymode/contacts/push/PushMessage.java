package app.partymode.contacts.push;

import java.time.Duration;

/**
 * A message to a device, which the push service can't read.
 *
 * @param payload what the device gets
 * @param timeToLive how long the push service keeps it for a device that can't be reached
 * @param urgent whether a device that saves power is to be woken for it
 * @param topic a later message of the same topic replaces one that was not delivered (RFC 8030, section 5.4)
 */
public record PushMessage(byte[] payload, Duration timeToLive, boolean urgent, String topic) {

    /** Without the payload. */
    @Override
    public String toString() {
        return "PushMessage[" + payload.length + " bytes]";
    }
}
