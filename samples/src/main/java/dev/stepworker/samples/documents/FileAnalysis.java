package dev.stepworker.samples.documents;

/**
 * What a file holds.
 *
 * @param bytes its size
 * @param lines its newline characters
 * @param words as {@code wc -w} counts them in a UTF-8 locale
 * @param sha256 in lower-case hex
 */
public record FileAnalysis(long bytes, long lines, long words, String sha256) {}
