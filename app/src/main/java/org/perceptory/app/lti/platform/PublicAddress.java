package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.perceptory.app.lti.LtiConfig;

/**
 * Whether we may ask an address that somebody gave us: https, and nothing of this network, whatever its name says. The
 * JVM keeps what a name led to for half a minute, so that the connection goes where the check looked.
 */
@ApplicationScoped
public class PublicAddress {

    private static final Pattern LITERAL = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private final LtiConfig config;

    PublicAddress(LtiConfig config) {
        this.config = config;
    }

    /** @throws IOException where it is not to be asked, with the reason */
    public void check(URI address) throws IOException {
        if (config.privateAddresses()) {
            return;
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new IOException(LoggedAddress.of(address) + " is no https address");
        }
        for (InetAddress found : InetAddress.getAllByName(address.getHost())) {
            if (isOfThisNetwork(found)) {
                throw new IOException(
                        LoggedAddress.of(address) + " leads into this network, to " + found.getHostAddress());
            }
        }
    }

    /** Why an address cannot work that an admin enters. */
    public enum Trouble {
        /** Not https. */
        INSECURE,
        /** Inside this network. */
        PRIVATE
    }

    /** What is wrong as far as the address itself tells: names are looked up only when they are asked. */
    public Optional<Trouble> trouble(URI address) {
        if (config.privateAddresses()) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of(Trouble.INSECURE);
        }
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        boolean here =
                host.equalsIgnoreCase("localhost") || LITERAL.matcher(host).matches() && isOfThisNetwork(literal(host));
        return here ? Optional.of(Trouble.PRIVATE) : Optional.empty();
    }

    /** Of numbers alone nobody is asked. */
    private static InetAddress literal(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException noAddress) {
            throw new IllegalStateException(numbers + " was taken for an address", noAddress);
        }
    }

    /** Loopback, private, link-local, shared, multicast, and the IPv6 forms that carry such an IPv4 address. */
    static boolean isOfThisNetwork(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xfe) == 0xfc;
            boolean translated = first == 0 && second == 0x64
                    || first == 0x20 && second == 0x02
                    || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            return unique || translated || first == 0;
        }
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0
                || first == 198 && (second == 18 || second == 19);
    }
}
