package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.Integrations;
import dev.stepworker.local.tasks.Activities;
import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.tasks.TaskTokens;

/** Where tasks go, and where their answers come from; confined to the engine's loop. */
public record TaskDesk(
    Activities activities, ActivityQueues queues, TaskTokens tokens, Integrations integrations) {}
