package dev.stepworker.runtime.sqs;

import java.time.Duration;

/**
 * How long a message is to stay invisible from now on. Immutable.
 *
 * @param timeout whole seconds; zero makes it visible at once
 */
record VisibilityChange(HeldMessage message, Duration timeout) {}
