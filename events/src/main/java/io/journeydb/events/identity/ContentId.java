package io.journeydb.events.identity;

/**
 * What makes two submissions the same thing, whatever their other attributes say: the picture and the raw prompt.
 *
 * @param hex 64 lower-case hex digits
 */
public record ContentId(String hex) {

    /** The identity of a picture with a prompt, the prompt as it came (newlines and tabs as spaces, untrimmed). */
    public static ContentId of(Sha256 image, String rawPrompt) {
        return new ContentId(
                IdentityDigest.of("journeydb/content/1", image.hex(), rawPrompt).hex(32));
    }

    @Override
    public String toString() {
        return hex;
    }
}
