package io.journeydb.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRuleTest {
    private final UrlRule rule = new UrlRule(Set.of("cdn.example.org", "Pictures.example.org:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example.org/a.png",
                "https://cdn.example.org:443/a.png?ex=1&hm=2#part",
                "HTTPS://CDN.EXAMPLE.ORG/a.png",
                "https://cdn.example%2eorg/a.png",
                "https://pictures.example.org:8443/a.png"
            })
    void letsAllowedHostsThroughHoweverTheyAreWritten(String url) {
        assertThat(rule.refusal(HttpUrl.get(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://www.cdn.example.org/",
                "https://cdn.example.org.evil.net/",
                "https://cdn.example.org./",
                "https://xn--cdn-example-org.net/",
                "https://cdn.example.org:8443/",
                "https://cdn.example.org:80/",
                "https://pictures.example.org/",
                "https://localhost/"
            })
    void refusesHostsAndPortsThatAreNotListed(String url) {
        assertThat(rule.refusal(HttpUrl.get(url)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("not on the list"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@cdn.example.org/",
                "https://:secret@cdn.example.org/",
                "https://a:b@cdn.example.org/"
            })
    void refusesCredentials(String url) {
        assertThat(rule.refusal(HttpUrl.get(url)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("user name or password"));
    }

    @Test
    void refusesPlainHttp() {
        assertThat(rule.refusal(HttpUrl.get("http://cdn.example.org/"))).contains("only https URLs are fetched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0X7F.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0.0.0.0/",
                "https://0/",
                "https://127.0.0.1./",
                "https://169.254.169.254/latest/meta-data/",
                "https://8.8.8.8/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2002:7f00:1::]/",
                "https://[2606:4700::1111]/",
                "https://%31%32%37.0.0.1/",
                "https://\uff11\uff12\uff17.0.0.1/",
                "https://127\u30020\u30020\u30021/"
            })
    void refusesAddressesInEverySpelling(String url) {
        assertThat(rule.refusal(HttpUrl.get(url))).contains("a URL whose host is an address is not fetched");
    }

    @Test
    void refusesEverythingWhenNothingIsListed() {
        UrlRule closed = new UrlRule(Set.of());

        assertThat(closed.refusal(HttpUrl.get("https://cdn.example.org/"))).isPresent();
    }
}
