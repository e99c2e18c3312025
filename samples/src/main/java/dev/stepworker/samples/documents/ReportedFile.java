package dev.stepworker.samples.documents;

/** One file of the report: what it holds, and where its compressed copy lies. */
public record ReportedFile(
    String path,
    long bytes,
    long lines,
    long words,
    String sha256,
    String archive,
    long archiveBytes) {}
