package dev.stepworker.samples.documents;

/**
 * A compressed copy.
 *
 * @param archive relative to the output directory
 * @param archiveBytes its size
 */
public record ArchivedFile(String archive, long archiveBytes) {}
