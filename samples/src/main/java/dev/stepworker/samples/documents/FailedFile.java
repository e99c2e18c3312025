package dev.stepworker.samples.documents;

import org.jspecify.annotations.Nullable;

/**
 * A file that could not be worked on.
 *
 * @param path relative to the input directory
 * @param error the name of the error
 * @param cause what happened; null when nobody said, as after a timeout
 */
public record FailedFile(
    String path, String error, @Nullable String cause) {}
