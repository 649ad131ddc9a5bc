package io.journeydb.ingest.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
interface AddressRule {
    boolean permits(InetAddress address);
}
