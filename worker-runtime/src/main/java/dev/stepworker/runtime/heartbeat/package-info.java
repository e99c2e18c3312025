/**
 * Signs of life: when each is due, who goes first, and what follows from the answers. Not for
 * handlers.
 */
@NullMarked
package dev.stepworker.runtime.heartbeat;

import org.jspecify.annotations.NullMarked;
