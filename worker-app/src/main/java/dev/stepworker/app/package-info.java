/** Runs the handlers it finds as a process of its own. */
@NullMarked
package dev.stepworker.app;

import org.jspecify.annotations.NullMarked;
