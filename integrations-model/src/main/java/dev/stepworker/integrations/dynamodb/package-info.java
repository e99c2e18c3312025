/** The integration with Amazon DynamoDB. */
@NullMarked
package dev.stepworker.integrations.dynamodb;

import org.jspecify.annotations.NullMarked;
