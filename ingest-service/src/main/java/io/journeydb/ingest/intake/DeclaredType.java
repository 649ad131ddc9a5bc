package io.journeydb.ingest.intake;

import java.util.Locale;

/** What a source says about a picture's type. Sources that know nothing say octet-stream: that is no claim. */
final class DeclaredType {

    private DeclaredType() {}

    /** The claimed type of picture without parameters; null when nothing about a picture is claimed. */
    static String ofPicture(String contentType) {
        if (contentType == null) {
            return null;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("image/") ? type : null;
    }
}
