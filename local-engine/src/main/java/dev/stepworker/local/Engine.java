package dev.stepworker.local;

import dev.stepworker.local.executions.ExecutionOperations;
import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.MachineOperations;
import dev.stepworker.local.executions.RandomNames;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.JsonServer;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.ServerSettings;
import dev.stepworker.local.integration.FunctionIntegration;
import dev.stepworker.local.integration.Functions;
import dev.stepworker.local.integration.Integrations;
import dev.stepworker.local.integration.LambdaInvoke;
import dev.stepworker.local.integration.RegisteredFunction;
import dev.stepworker.local.integration.SdkResponses;
import dev.stepworker.local.integration.SqsSendMessage;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskPool;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.Limits;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.interpreter.TaskDesk;
import dev.stepworker.local.tasks.Activities;
import dev.stepworker.local.tasks.ActivityOperations;
import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.tasks.TaskOperations;
import dev.stepworker.local.tasks.TaskTokens;
import dev.stepworker.local.tasks.TokenMint;
import dev.stepworker.local.time.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The parts of one engine, put together. */
final class Engine implements AutoCloseable {
  private final EngineClock clock;
  private final ActivityQueues queues;
  private final StateMachines machines;
  private final Executions executions;
  private final TaskPool pool;
  private final QueueAccess queueAccess;
  private final JsonServer server;

  private Engine(EngineClock clock, Settings settings) {
    this.clock = clock;
    EventLoop loop = clock.loop();
    Random random = new Random(settings.seed());
    RandomNames names = new RandomNames(random);
    TaskTokens tokens = new TaskTokens(loop, new TokenMint(random.nextLong()));
    Activities activities = new Activities(settings.place(), loop::now);
    this.pool = new TaskPool(loop, "stepworker-local-task");
    this.queueAccess = new QueueAccess(() -> sqsEndpoint(settings), settings.place());
    this.queues = new ActivityQueues(loop, tokens, ActivityQueues.SERVICE_POLL_HOLD);
    TaskDesk desk = new TaskDesk(activities, queues, tokens, integrations(settings));
    Interpreter interpreter =
        new Interpreter(loop, Limits.ofTheService(), random, settings.place(), desk);
    this.machines =
        new StateMachines(settings.place(), loop::now, names, new ProgramLoader(random, loop::now));
    this.executions = new Executions(interpreter, names);
    Operations operations = new Operations();
    new ActivityOperations(activities, queues).addTo(operations);
    new TaskOperations(tokens).addTo(operations);
    new MachineOperations(machines).addTo(operations);
    new ExecutionOperations(machines, executions).addTo(operations);
    this.server = serve(settings.port(), operations);
  }

  static Engine start(EngineClock clock, Settings settings) {
    return new Engine(clock, settings);
  }

  private static URI sqsEndpoint(Settings settings) {
    return settings
        .sqsEndpoint()
        .orElseThrow(() -> new IllegalStateException("No SQS endpoint is set"));
  }

  private Integrations integrations(Settings settings) {
    Functions functions = new Functions(settings.functions());
    SdkResponses responses = new SdkResponses(clock.loop()::now);
    Map<String, TaskIntegration> services = new HashMap<>();
    services.put("lambda:invoke", new LambdaInvoke(functions, pool, responses));
    services.put("sqs:sendMessage", new SqsSendMessage(queueAccess::client, pool, responses));
    settings
        .services()
        .forEach((key, function) -> services.put(key, new RegisteredFunction(function, pool)));
    services.putAll(settings.integrations());
    return new Integrations(
        services, new FunctionIntegration(functions, pool, settings.otherFunctions()));
  }

  private JsonServer serve(int port, Operations operations) {
    try {
      return JsonServer.start(
          ServerSettings.named("stepworker-local-http").port(port), clock.loop(), operations);
    } catch (IOException e) {
      clock.loop().close();
      throw new UncheckedIOException(
          "The local engine cannot listen on port " + port + "; choose another", e);
    }
  }

  EngineClock clock() {
    return clock;
  }

  StateMachines machines() {
    return machines;
  }

  Executions executions() {
    return executions;
  }

  URI endpoint() {
    return server.uri();
  }

  /** Answers the open polls at once and ends every thread. */
  @Override
  public void close() {
    new LoopCalls(clock.loop()).call(() -> {
      queues.close();
      return true;
    });
    server.close();
    pool.close();
    queueAccess.close();
    clock.loop().close();
  }
}
