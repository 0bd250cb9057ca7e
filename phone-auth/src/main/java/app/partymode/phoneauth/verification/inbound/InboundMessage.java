package app.partymode.phoneauth.verification.inbound;

/**
 * A message that a person sent to our number.
 *
 * @param from the sender's number with its country code, with or without a plus sign
 */
record InboundMessage(String from, String text) {

    /** Without the number and the text. */
    @Override
    public String toString() {
        return "InboundMessage[…]";
    }
}
