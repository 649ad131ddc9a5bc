package io.journeydb.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchPolicyTest {

    @Test
    void hasLimitsThatSuitADeliveryNetwork() {
        FetchPolicy policy = FetchPolicy.of(Set.of());

        assertThat(policy.maxBytes()).isEqualTo(16_777_216);
        assertThat(policy.totalTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(policy.attempts()).isEqualTo(3);
        assertThat(policy.redirects()).isEqualTo(3);
    }

    @Test
    void comparesHostsInLowerCaseAndWithoutTheUsualPort() {
        assertThat(FetchPolicy.of(Set.of("CDN.Example.org:443", "a.org:8443")).allowedHosts())
                .containsExactlyInAnyOrder("cdn.example.org", "a.org:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "*", "*.example.org", "https://example.org", "example.org/", "example.org/path", "user@example.org",
                "example.org?x", "example.org#x", "example.org.", "example.org:0", "example.org:99999", "127.0.0.1",
                        "127.1",
                "0x7f.1", "2130706433", "[::1]", "::1"
            })
    void refusesAHostThatIsNoPlainName(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FetchPolicy.of(Set.of(host)))
                .withMessageContaining("name:port");
    }

    @Test
    void refusesNumbersThatAreNoLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(0, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(1, Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(1, Duration.ofSeconds(1), 0));
    }

    private static FetchPolicy policy(int maxBytes, Duration timeout, int attempts) {
        return new FetchPolicy(Set.of(), maxBytes, timeout, timeout, timeout, attempts, Duration.ZERO, 0);
    }
}
