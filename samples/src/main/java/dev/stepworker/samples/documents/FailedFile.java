package dev.stepworker.samples.documents;

/**
 * A file that could not be worked on.
 *
 * @param path relative to the input directory
 * @param error the name of the error
 * @param cause what happened
 */
public record FailedFile(String path, String error, String cause) {}
