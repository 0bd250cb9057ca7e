package app.partymode.endtoend.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A port of this machine. */
final class TcpPort {

    private TcpPort() {}

    /** Whether something listens on it. */
    static boolean takesConnections(int port) {
        try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
