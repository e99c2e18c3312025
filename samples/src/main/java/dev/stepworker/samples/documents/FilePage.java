package dev.stepworker.samples.documents;

import java.util.List;

/**
 * One page of files.
 *
 * @param directory absolute path of the input directory
 * @param page counted from 0
 * @param files relative to the directory, sorted
 * @param more whether another page follows
 */
public record FilePage(String directory, int page, List<String> files, boolean more) {}
