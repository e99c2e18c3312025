/** Activities, their queues and open polls, and the tokens that answer tasks. */
@NullMarked
package dev.stepworker.local.tasks;

import org.jspecify.annotations.NullMarked;
