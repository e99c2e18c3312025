/** SQS in this process, for development and tests, with faults in its way. */
@NullMarked
package dev.stepworker.local.sqs;

import org.jspecify.annotations.NullMarked;
