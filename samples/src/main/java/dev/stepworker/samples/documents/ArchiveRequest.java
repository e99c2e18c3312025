package dev.stepworker.samples.documents;

/**
 * Asks for the compressed copy of a file, whose task token comes in the same message.
 *
 * @param directory absolute path of the input directory
 * @param path relative to the directory
 */
public record ArchiveRequest(String directory, String path) {}
