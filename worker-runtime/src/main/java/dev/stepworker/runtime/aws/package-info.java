/** The SDK's clients as a worker needs them, and the ARNs and URLs behind names. */
@NullMarked
package dev.stepworker.runtime.aws;

import org.jspecify.annotations.NullMarked;
