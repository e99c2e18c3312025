package dev.stepworker.samples.documents;

import org.jspecify.annotations.Nullable;

/** How one file ended: exactly one of the two is there. */
public record FileOutcome(
    @Nullable ReportedFile file, @Nullable FailedFile failed) {}
