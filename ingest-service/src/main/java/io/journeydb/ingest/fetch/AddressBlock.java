package io.journeydb.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation.
 *
 * @param first its first address, 4 or 16 bytes
 * @param bits how many leading bits its addresses share
 */
record AddressBlock(byte[] first, int bits) {

    static AddressBlock parse(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            // A literal is parsed, never looked up.
            byte[] first = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return new AddressBlock(first, Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address block: " + cidr, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int at = 0; at < whole; at++) {
            if (address[at] != first[at]) {
                return false;
            }
        }
        int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
        return bits % Byte.SIZE == 0 || (address[whole] & mask) == (first[whole] & mask);
    }
}
