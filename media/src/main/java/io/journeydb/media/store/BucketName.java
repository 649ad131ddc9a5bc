package io.journeydb.media.store;

import java.util.regex.Pattern;

/** The rule for names of buckets that every S3 store shares: 3 to 63 of a-z, 0-9, dot and hyphen. */
final class BucketName {

    private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private BucketName() {}

    static boolean isValid(String name) {
        return name != null && RULE.matcher(name).matches();
    }
}
