/** The integration with AWS Batch. */
@NullMarked
package dev.stepworker.integrations.batch;

import org.jspecify.annotations.NullMarked;
