/** The integration with Amazon SQS. */
@NullMarked
package dev.stepworker.integrations.sqs;

import org.jspecify.annotations.NullMarked;
