package io.journeydb.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the public internet, by IANA's special-purpose registries (RFC 6890 and its successors).
 *
 * <p>IPv4: all but the special blocks. IPv6: nothing but global unicast (2000::/3) without its special blocks, so that
 * loopback, unique local, link-local, site-local, multicast, IPv4-compatible and NAT64 addresses are out by themselves. An
 * IPv4-mapped address is the IPv4 address: {@link InetAddress} makes it one. Tunnels that carry an IPv4 address inside
 * (6to4, Teredo) are out whatever they carry.
 *
 * <p>Metadata services are inside these blocks (169.254.169.254, 100.100.100.200, 192.0.0.192, fd00:ec2::254), but for
 * Azure's, which answers at a public address.
 */
final class PublicAddresses implements AddressRule {
    private static final List<AddressBlock> SPECIAL = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's platform services
            "169.254.0.0/16", // link-local
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments, Teredo, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");

    @Override
    public boolean permits(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = SPECIAL.stream().anyMatch(block -> block.contains(bytes));
        return !special && (bytes.length == 4 || GLOBAL_UNICAST.contains(bytes));
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::parse).toList();
    }
}
