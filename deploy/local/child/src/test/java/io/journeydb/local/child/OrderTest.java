package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void everyOrderAndEveryReplyIsReadBackAsItWasWritten() {
        assertThat(Order.values())
                .allSatisfy(order -> assertThat(Order.parse(order.line())).contains(order));
        assertThat(Reply.values())
                .allSatisfy(reply -> assertThat(Reply.parse(reply.line())).contains(reply));
    }

    @Test
    void anythingElseIsNeitherOrderNorReply() {
        assertThat(Order.parse("kill everything")).isEmpty();
        assertThat(Order.parse("")).isEmpty();
        assertThat(Reply.parse(Ready.alone().line())).isEmpty();
    }
}
