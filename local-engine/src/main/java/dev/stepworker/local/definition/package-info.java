/** Reads a state machine's definition into typed states, or refuses it with every reason. */
@NullMarked
package dev.stepworker.local.definition;

import org.jspecify.annotations.NullMarked;
