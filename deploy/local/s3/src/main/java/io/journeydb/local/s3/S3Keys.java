package io.journeydb.local.s3;

/** The one key pair the store accepts. */
record S3Keys(String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "S3Keys[secret]";
    }
}
