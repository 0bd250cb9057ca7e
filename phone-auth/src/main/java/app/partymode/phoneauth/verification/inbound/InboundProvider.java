package app.partymode.phoneauth.verification.inbound;

import java.util.List;

/** How one provider tells of the messages that came in. */
interface InboundProvider {

    /** Whether the provider itself made the request. */
    boolean signed(InboundRequest request);

    /** The messages of a request that was {@link #signed}; none where it is about something else. */
    List<InboundMessage> read(InboundRequest request);
}
