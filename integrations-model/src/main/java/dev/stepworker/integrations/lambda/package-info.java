/** The integration with AWS Lambda. */
@NullMarked
package dev.stepworker.integrations.lambda;

import org.jspecify.annotations.NullMarked;
