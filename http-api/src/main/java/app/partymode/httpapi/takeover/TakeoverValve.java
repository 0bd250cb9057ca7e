package app.partymode.httpapi.takeover;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.UpgradeToken;

/**
 * Passes connections to their owners by what Tomcat offers for protocols after an HTTP upgrade. It releases all that belongs to the
 * request, and asks the new protocol for whatever comes on the connection. Here that is still HTTP: the answer to the request.
 */
final class TakeoverValve extends ValveBase {

    private static final String NAME = "answered later";

    TakeoverValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean done = false;
        try {
            getNext().invoke(request, response);
            done = true;
        } finally {
            ConnectionOwner owner = Takeover.ownerOf(request);
            if (owner != null) {
                if (done && !response.isCommitted() && !response.isError()) {
                    pass(request, response, owner);
                } else {
                    owner.gone();
                }
            }
        }
    }

    private static void pass(Request request, Response response, ConnectionOwner owner) {
        var connection = new TomcatConnection(owner, ResponseHead.of(response));
        request.getCoyoteRequest().action(ActionCode.UPGRADE, new UpgradeToken(connection, null, null, NAME));
        // Tomcat would write a head of its own for what is not committed.
        response.getCoyoteResponse().setCommitted(true);
    }
}
