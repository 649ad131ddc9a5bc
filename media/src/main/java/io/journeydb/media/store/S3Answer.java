package io.journeydb.media.store;

/**
 * How the store answered.
 *
 * @param status of HTTP
 * @param code S3's name for an error; empty when it gave none
 */
record S3Answer(int status, String code) {

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
