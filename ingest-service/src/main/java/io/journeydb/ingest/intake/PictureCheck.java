package io.journeydb.ingest.intake;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.media.image.ImageFault;
import io.journeydb.media.image.ImageInspection.Faulty;
import io.journeydb.media.image.ImageInspection.Sound;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.image.ImageType;
import java.util.Optional;

/** Structure first, since it is quick and refuses most; the hash after it. */
final class PictureCheck {

    /** What many tools call a JPEG, beside its registered name. */
    private static final String JPG = "image/jpg";

    private final ImageInspector inspector;

    PictureCheck(ImageInspector inspector) {
        this.inspector = inspector;
    }

    CheckedPicture check(byte[] bytes, Optional<String> declaredType) throws IntakeFault {
        Sound structure =
                switch (inspector.inspect(bytes)) {
                    case Sound sound -> sound;
                    case Faulty(ImageFault fault, String reason) -> throw new IntakeFault(code(fault), reason);
                };
        checkDeclared(declaredType, structure.type());
        return new CheckedPicture(bytes, Sha256.of(bytes), structure);
    }

    private static void checkDeclared(Optional<String> declaredType, ImageType detected) throws IntakeFault {
        String detectedType = detected.mediaType();
        String declared = declaredType.orElse(detectedType);
        if (!declared.equals(detectedType) && !(detected == ImageType.JPEG && declared.equals(JPG))) {
            throw new IntakeFault(
                    RejectionCode.E_IMG_TYPE, "the declared type is another one; the bytes are " + detectedType);
        }
    }

    private static RejectionCode code(ImageFault fault) {
        return switch (fault) {
            case EMPTY -> RejectionCode.E_IMG_EMPTY;
            case SIZE -> RejectionCode.E_IMG_SIZE;
            case TYPE -> RejectionCode.E_IMG_TYPE;
            case DIMENSIONS -> RejectionCode.E_IMG_DIM;
            case TRUNCATED -> RejectionCode.E_IMG_TRUNCATED;
            case TRAILING -> RejectionCode.E_IMG_TRAILING;
            case CORRUPT -> RejectionCode.E_IMG_CORRUPT;
            case FRAMES -> RejectionCode.E_IMG_FRAMES;
        };
    }
}
