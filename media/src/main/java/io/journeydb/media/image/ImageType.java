package io.journeydb.media.image;

/** The image formats that a sample may have, recognised by their bytes and never by a name or a declared type. */
public enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The registered media type, as it stands in a {@code content-type} header: {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }
}
