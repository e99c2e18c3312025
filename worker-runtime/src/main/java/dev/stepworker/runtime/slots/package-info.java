/** Room for tasks: reserved before a poll, given back after the answer. Not for handlers. */
@NullMarked
package dev.stepworker.runtime.slots;

import org.jspecify.annotations.NullMarked;
