/** The integration with Amazon SNS. */
@NullMarked
package dev.stepworker.integrations.sns;

import org.jspecify.annotations.NullMarked;
