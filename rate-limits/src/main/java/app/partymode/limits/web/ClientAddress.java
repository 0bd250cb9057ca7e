package app.partymode.limits.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The subject of an address: an IPv4 address itself, or the /64 of an IPv6 address, which belongs to one subscriber.
 */
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
