/** One thread for all state of an engine, and the clock it lives by. */
@NullMarked
package dev.stepworker.local.time;

import org.jspecify.annotations.NullMarked;
