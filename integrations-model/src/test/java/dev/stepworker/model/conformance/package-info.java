/** Holds the model to the recorded renderings of the reference implementation. */
@NullMarked
package dev.stepworker.model.conformance;

import org.jspecify.annotations.NullMarked;
