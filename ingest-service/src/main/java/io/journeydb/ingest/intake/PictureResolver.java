package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.Picture;
import io.journeydb.ingest.intake.PictureSource.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a picture as submitted to one that was read and checked. */
final class PictureResolver {

    private final Map<String, PictureSource> sourcesByScheme;
    private final PictureCheck check;

    PictureResolver(Map<String, PictureSource> sourcesByScheme, PictureCheck check) {
        this.sourcesByScheme = Map.copyOf(sourcesByScheme);
        this.check = check;
    }

    CheckedPicture resolve(Picture picture) throws IntakeFault {
        return switch (picture) {
            case Picture.ByValue byValue -> check.check(byValue.bytes(), byValue.declared());
            case Picture.ByReference reference -> announced(reference, fetch(reference));
        };
    }

    private CheckedPicture fetch(Picture.ByReference reference) throws IntakeFault {
        URI url = url(reference);
        return switch (source(url).read(url)) {
            case Reading.Complete(byte[] bytes, String declared) -> check.check(bytes, Optional.ofNullable(declared));
            case Reading.Failed(RejectionCode code, String reason) -> throw new IntakeFault(code, reason);
        };
    }

    private PictureSource source(URI url) throws IntakeFault {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        PictureSource source = sourcesByScheme.get(scheme);
        if (source == null) {
            throw new IntakeFault(RejectionCode.E_URL_REFUSED, "image.url is neither https: nor s3:");
        }
        return source;
    }

    private static URI url(Picture.ByReference reference) throws IntakeFault {
        try {
            return new URI(reference.url());
        } catch (URISyntaxException e) {
            throw new IntakeFault(RejectionCode.E_URL_REFUSED, "image.url is not a URL: " + e.getReason());
        }
    }

    private static CheckedPicture announced(Picture.ByReference reference, CheckedPicture picture) throws IntakeFault {
        if (reference.sha256() != null && !reference.sha256().equals(picture.sha256())) {
            throw new IntakeFault(
                    RejectionCode.E_HASH, "image.sha256 announces other bytes; those read have " + picture.sha256());
        }
        return picture;
    }
}
