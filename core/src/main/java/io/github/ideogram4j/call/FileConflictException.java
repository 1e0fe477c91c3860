package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture was not saved because a file with the name of its target exists. The picture can be saved under another name. */
public final class FileConflictException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** @param images the picture that was not saved */
    public FileConflictException(String message, @Nullable Throwable cause, List<GeneratedImage> images) {
        super(ImageServiceException.Kind.FILE_CONFLICT, Delivery.RECEIVED, message, null, cause, images);
    }
}
