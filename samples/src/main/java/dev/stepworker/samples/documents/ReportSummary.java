package dev.stepworker.samples.documents;

/**
 * The output of the state machine.
 *
 * @param report path of the report written
 * @param files how many files it describes so far
 * @param failed how many files failed so far
 * @param more whether another page of files waits
 */
public record ReportSummary(String report, int files, int failed, boolean more) {}
