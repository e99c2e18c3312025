/**
 * Claims and checkpoints in DynamoDB:
 * {@link dev.stepworker.idempotency.dynamodb.DynamoDbIdempotencyStore} and
 * {@link dev.stepworker.idempotency.dynamodb.DynamoDbCheckpointStore}.
 */
@NullMarked
package dev.stepworker.idempotency.dynamodb;

import org.jspecify.annotations.NullMarked;
