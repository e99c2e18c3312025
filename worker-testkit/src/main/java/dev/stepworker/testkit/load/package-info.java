/** An endpoint that keeps workers busy and counts what they do: begin with LoadEndpoint. */
@NullMarked
package dev.stepworker.testkit.load;

import org.jspecify.annotations.NullMarked;
