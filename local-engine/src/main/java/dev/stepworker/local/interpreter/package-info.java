/** Runs the states of a definition as the service does, event by event. */
@NullMarked
package dev.stepworker.local.interpreter;

import org.jspecify.annotations.NullMarked;
