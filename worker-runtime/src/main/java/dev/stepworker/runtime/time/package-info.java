/** The worker's clock and timer, waits between attempts, and rates. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.time;

import org.jspecify.annotations.NullMarked;
