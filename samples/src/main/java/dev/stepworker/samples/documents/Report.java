package dev.stepworker.samples.documents;

import java.util.List;

/** The content of {@code report.json}, both lists sorted by path. */
public record Report(List<ReportedFile> files, List<FailedFile> failed) {}
