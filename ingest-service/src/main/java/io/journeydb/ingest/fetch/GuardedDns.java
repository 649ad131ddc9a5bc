package io.journeydb.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves names for the client and lets through addresses that the rule permits. The client connects to what it gets
 * here and asks nobody else, so the address that was checked is the one connected to, and a name that is bound anew in
 * between changes nothing. One address that is not permitted refuses the name: an honest host has none.
 *
 * <p>The client asks for names only, and connects to literal addresses without asking: {@link UrlRule} keeps those away.
 */
final class GuardedDns implements Dns {
    private final Dns names;
    private final AddressRule rule;

    GuardedDns(Dns names, AddressRule rule) {
        this.names = names;
        this.rule = rule;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = List.copyOf(names.lookup(host));
        if (!addresses.stream().allMatch(rule::permits)) {
            throw new RefusedAddressException();
        }
        return addresses;
    }
}
