/** The integrations with Step Functions itself: activities and executions. */
@NullMarked
package dev.stepworker.integrations.stepfunctions;

import org.jspecify.annotations.NullMarked;
