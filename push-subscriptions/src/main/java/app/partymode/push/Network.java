package app.partymode.push;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * A range of addresses.
 *
 * @param prefix its first address
 * @param bits how many of the first bits of an address are the same in all of it
 */
record Network(InetAddress prefix, int bits) {

    /** Of a text such as {@code 10.0.0.0/8}. */
    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] one = prefix.getAddress();
        byte[] other = address.getAddress();
        int bytes = bits / Byte.SIZE;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return one.length == other.length
                && Arrays.equals(one, 0, bytes, other, 0, bytes)
                && (rest == Byte.SIZE || (one[bytes] & 0xff) >> rest == (other[bytes] & 0xff) >> rest);
    }
}
