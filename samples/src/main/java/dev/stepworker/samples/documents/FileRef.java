package dev.stepworker.samples.documents;

/**
 * One file to analyse.
 *
 * @param directory absolute path of the input directory
 * @param path relative to the directory
 */
public record FileRef(String directory, String path) {}
