package app.partymode.limits.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for: an IPv4 address for itself, an IPv6 address for its /64, of which one subscriber has all. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** @param address as the server knows it; what is no address counts as one and the same */
    static String subject(String address) {
        int zone = address.indexOf('%');
        try {
            // Never asks a name server, and takes an IPv4 address that is mapped into IPv6 for what it is.
            return subject(InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone)));
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static String subject(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
