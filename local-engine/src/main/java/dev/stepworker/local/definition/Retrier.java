package dev.stepworker.local.definition;

import java.util.List;

/**
 * One entry of {@code Retry}.
 *
 * @param intervalSeconds the wait before the first retry
 * @param backoffRate the factor between two waits
 * @param maxDelaySeconds the longest wait
 * @param isJittered whether each wait is drawn at random between zero and its length
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Handling
 *     errors</a>
 */
public record Retrier(
    List<String> errorEquals,
    long intervalSeconds,
    long maxAttempts,
    double backoffRate,
    long maxDelaySeconds,
    boolean isJittered) {}
