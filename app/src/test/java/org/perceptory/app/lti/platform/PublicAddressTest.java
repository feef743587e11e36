package org.perceptory.app.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final PublicAddress STRICT = new PublicAddress(TestedConfig.strict());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "ff02::1"
            })
    void whatIsOfThisNetworkIsNotAsked(String address) throws UnknownHostException {
        assertThat(PublicAddress.isOfThisNetwork(InetAddress.getByName(address)))
                .isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> STRICT.check(URI.create("https://" + host + "/keys")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void whatIsPublicIs(String address) throws IOException {
        assertThat(PublicAddress.isOfThisNetwork(InetAddress.getByName(address)))
                .isFalse();
        STRICT.check(URI.create("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/keys"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://localhost/"
            })
    void nothingButHttpsElsewhereIsAsked(String address) {
        assertThatThrownBy(() -> STRICT.check(URI.create(address))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://vle.example/auth, ",
        "https://1.1.1.1, ",
        "https://[2606:4700::1111]/x, ",
        "http://vle.example, INSECURE",
        "http://10.0.0.1, INSECURE",
        "https://localhost/auth, PRIVATE",
        "https://LOCALHOST:8443, PRIVATE",
        "https://10.0.0.1, PRIVATE",
        "https://192.168.1.7:8443/mod/lti, PRIVATE",
        "https://[::1], PRIVATE",
        "https://[fd00::7]:8443/x, PRIVATE"
    })
    void whatCannotWorkIsToldBeforeAnybodyIsAsked(String address, PublicAddress.Trouble trouble) {
        assertThat(STRICT.trouble(URI.create(address))).isEqualTo(Optional.ofNullable(trouble));
    }
}
