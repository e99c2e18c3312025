package dev.stepworker.samples.documents;

import java.util.List;

/**
 * Asks for one page of the files to work on.
 *
 * @param directory absolute path of the input directory
 * @param include names in the directory to take, everything in it when empty
 * @param page counted from 0
 */
public record PageRequest(String directory, List<String> include, int page) {}
