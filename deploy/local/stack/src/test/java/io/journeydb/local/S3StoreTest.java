package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.local.junit.LocalStackTest;
import org.junit.jupiter.api.Test;

@LocalStackTest
class S3StoreTest {

    @Test
    void anObjectIsPutOnceWhenTheRequestSaysSo(Endpoints endpoints) throws Exception {
        S3Requests store = new S3Requests(endpoints);

        assertThat(store.putIfAbsent("once", new byte[] {1}).statusCode()).isEqualTo(200);
        assertThat(store.putIfAbsent("once", new byte[] {2}).statusCode()).isEqualTo(412);

        assertThat(store.get("once").body()).containsExactly(1);
    }

    @Test
    void whoHasAnotherKeyIsRefused(Endpoints endpoints) throws Exception {
        S3Requests stranger = new S3Requests(endpoints, "0".repeat(40));

        assertThat(stranger.put("refused", new byte[] {1}).statusCode()).isEqualTo(403);
        assertThat(new S3Requests(endpoints).get("refused").statusCode()).isEqualTo(404);
    }
}
