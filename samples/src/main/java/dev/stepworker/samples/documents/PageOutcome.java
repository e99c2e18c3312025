package dev.stepworker.samples.documents;

import java.util.List;

/**
 * How the files of one page ended.
 *
 * @param page counted from 0
 * @param more whether another page follows
 * @param outcomes one a file
 */
public record PageOutcome(int page, boolean more, List<FileOutcome> outcomes) {}
