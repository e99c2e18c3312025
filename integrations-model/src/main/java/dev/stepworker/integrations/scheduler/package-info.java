/** Tasks that create schedules of Amazon EventBridge Scheduler. */
@NullMarked
package dev.stepworker.integrations.scheduler;

import org.jspecify.annotations.NullMarked;
