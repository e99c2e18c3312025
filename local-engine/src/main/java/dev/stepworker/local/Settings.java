package dev.stepworker.local;

import dev.stepworker.local.forward.ClientSettings;
import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.integration.MockFile;
import dev.stepworker.local.integration.TaskFunction;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.interpreter.ServiceBehaviour;
import dev.stepworker.local.journal.StateDirectory;
import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How an engine is to be; immutable.
 *
 * @param buckets the directory with a folder for each S3 bucket
 * @param stateDirectory keeps state machines, activities and executions; empty to forget them at
 *     the end
 * @param forwarding where tasks are forwarded that nothing is registered for; empty to fail them
 * @param lambdaEndpoint where functions are that are not registered by name
 * @param sqsEndpoint where queues are; empty for the engine's own
 */
record Settings(
    int port,
    long seed,
    ServiceBehaviour behaviour,
    AccountRegion place,
    Optional<URI> sqsEndpoint,
    Optional<URI> lambdaEndpoint,
    Optional<Path> buckets,
    Optional<StateDirectory> stateDirectory,
    MockFile mockFile,
    Map<String, TaskFunction> functions,
    Optional<TaskIntegration> otherFunctions,
    Map<String, TaskFunction> services,
    Map<String, TaskIntegration> integrations,
    Optional<TaskIntegration> otherIntegrations,
    Optional<ClientSettings> forwarding,
    EventObserver observer) {}
