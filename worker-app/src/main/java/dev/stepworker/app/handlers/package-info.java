/** Finds the handlers that the process is to run. */
@NullMarked
package dev.stepworker.app.handlers;

import org.jspecify.annotations.NullMarked;
