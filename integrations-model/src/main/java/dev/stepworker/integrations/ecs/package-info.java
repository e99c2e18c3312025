/** The integration with Amazon ECS, on EC2 instances and on Fargate. */
@NullMarked
package dev.stepworker.integrations.ecs;

import org.jspecify.annotations.NullMarked;
