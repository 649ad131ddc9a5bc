package io.journeydb.media.store;

import static io.journeydb.media.store.SampleObjects.bytes;
import static io.journeydb.media.store.SampleObjects.newKey;
import static io.journeydb.media.store.SampleObjects.request;
import static io.journeydb.media.store.ScriptedStore.answering;
import static io.journeydb.media.store.ScriptedStore.error;
import static io.journeydb.media.store.ScriptedStore.half;
import static io.journeydb.media.store.ScriptedStore.silence;
import static io.journeydb.media.store.ScriptedStore.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.journeydb.media.store.PutOutcome.AlreadyExists;
import io.journeydb.media.store.PutOutcome.Stored;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3FaultsTest {

    @Test
    void aConflictIsTriedAgainUntilTheStoreDecides() throws IOException {
        var conflict = error(409, "ConditionalRequestConflict");
        try (var stored = answering(conflict, conflict, status(200));
                var lost = answering(conflict, status(412))) {
            assertThat(putTo(stored)).isEqualTo(new Stored());
            assertThat(stored.requests()).isEqualTo(3);
            assertThat(putTo(lost)).isEqualTo(new AlreadyExists());
        }
    }

    @Test
    void aConflictThatNeverEndsIsUnavailable() throws IOException {
        try (var store = answering(error(409, "OperationAborted"))) {
            assertThatExceptionOfType(ObjectStoreUnavailableException.class).isThrownBy(() -> putTo(store));
            assertThat(store.requests()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"500,InternalError", "503,SlowDown", "502,''", "429,TooManyRequests", "400,RequestTimeout"})
    void aStoreInTroubleIsUnavailable(int status, String code) throws IOException {
        try (var store = answering(error(status, code))) {
            assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                    .isThrownBy(() -> putTo(store))
                    .withMessageContaining(status + (code.isEmpty() ? "" : " " + code));
            assertThatExceptionOfType(ObjectStoreUnavailableException.class).isThrownBy(() -> openAt(store));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403,InvalidAccessKeyId,journeydb.s3.access-key",
        "403,SignatureDoesNotMatch,journeydb.s3.secret-key",
        "403,AccessDenied,journeydb.s3.access-key",
        "404,NoSuchBucket,journeydb.s3.bucket",
        "400,AuthorizationHeaderMalformed,journeydb.s3.region",
        "403,RequestTimeTooSkewed,clock",
        "501,NotImplemented,journeydb.s3.endpoint",
    })
    void aRefusalNamesWhatToLookAt(int status, String code, String culprit) throws IOException {
        try (var store = answering(error(status, code))) {
            assertThatExceptionOfType(ObjectStoreRefusedException.class)
                    .isThrownBy(() -> putTo(store))
                    .withMessageContaining(culprit);
            assertThatExceptionOfType(ObjectStoreRefusedException.class)
                    .isThrownBy(() -> openAt(store))
                    .withMessageContaining(culprit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403,AccessDenied,true",
        "404,NoSuchBucket,true",
        "400,InvalidBucketName,true",
        "403,InvalidAccessKeyId,false",
        "403,SignatureDoesNotMatch,false",
        "403,RequestTimeTooSkewed,false",
        "400,ExpiredToken,false",
    })
    void aRefusalOfOneObjectIsToldFromOneOfTheCaller(int status, String code, boolean aboutObject) throws IOException {
        try (var store = answering(error(status, code))) {
            assertThatExceptionOfType(ObjectStoreRefusedException.class)
                    .isThrownBy(() -> openAt(store))
                    .satisfies(refusal -> assertThat(refusal.aboutObject()).isEqualTo(aboutObject));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aStoreInTroubleIsUnavailableToHeadWhichHasNoBody(int status) throws IOException {
        try (var store = answering(status(status));
                var client = S3Client.of(store.config())) {
            assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                    .isThrownBy(() -> client.store().head(newKey()));
        }
    }

    @Test
    void aStoreThatNeverAnswersIsUnavailable() throws IOException {
        try (var store = answering(silence());
                var client = S3Client.of(store.config(ScriptedStore.impatient()))) {
            assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                    .isThrownBy(() -> client.store().head(newKey()));
            assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                    .isThrownBy(() -> MinioCall.await(client.store().putIfAbsent(request(newKey(), bytes(9, 1)))));
        }
    }

    @Test
    void anObjectThatBreaksOffIsNoObject() throws IOException {
        try (var store = answering(half(10_000));
                var client = S3Client.of(store.config());
                var content = client.store().open(newKey()).orElseThrow()) {
            assertThatExceptionOfType(ObjectStoreUnavailableException.class).isThrownBy(() -> content.readAll(10_000));
        }
    }

    @Test
    void aStoreThatIgnoresTheConditionFailsTheProbe() throws IOException {
        try (var store = answering(status(200));
                var client = S3Client.of(store.config())) {
            assertThatExceptionOfType(ObjectStoreRefusedException.class)
                    .isThrownBy(() -> client.store().probe())
                    .withMessageContaining("If-None-Match");
        }
    }

    @Test
    void aClosedClientIsUnavailable() throws IOException {
        try (var store = answering(status(200))) {
            var client = S3Client.of(store.config());
            client.close();

            assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                    .isThrownBy(() -> client.store().head(newKey()));
        }
    }

    private static PutOutcome putTo(ScriptedStore store) {
        try (var client = S3Client.of(store.config())) {
            return MinioCall.await(client.store().putIfAbsent(request(newKey(), bytes(100, 1))));
        }
    }

    private static void openAt(ScriptedStore store) {
        try (var client = S3Client.of(store.config())) {
            client.store().open(newKey());
        }
    }
}
