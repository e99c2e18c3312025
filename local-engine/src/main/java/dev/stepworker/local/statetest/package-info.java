/** TestState: one state alone, without a state machine. */
@NullMarked
package dev.stepworker.local.statetest;

import org.jspecify.annotations.NullMarked;
