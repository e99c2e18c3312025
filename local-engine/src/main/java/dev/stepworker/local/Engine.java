package dev.stepworker.local;

import dev.stepworker.local.api.ServiceApi;
import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.StartExecutionTask;
import dev.stepworker.local.executions.StartObserver;
import dev.stepworker.local.executions.StartRequests;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.faults.FaultyOperations;
import dev.stepworker.local.forward.SdkForwarder;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.JsonServer;
import dev.stepworker.local.http.ServerSettings;
import dev.stepworker.local.integration.FunctionIntegration;
import dev.stepworker.local.integration.Functions;
import dev.stepworker.local.integration.Integrations;
import dev.stepworker.local.integration.LambdaInvoke;
import dev.stepworker.local.integration.RegisteredFunction;
import dev.stepworker.local.integration.SdkResponses;
import dev.stepworker.local.integration.SqsSendMessage;
import dev.stepworker.local.integration.StateMocks;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskPool;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.Limits;
import dev.stepworker.local.interpreter.MapDesk;
import dev.stepworker.local.interpreter.MapRuns;
import dev.stepworker.local.interpreter.ProgramLoader;
import dev.stepworker.local.interpreter.RandomNames;
import dev.stepworker.local.interpreter.TaskDesk;
import dev.stepworker.local.items.Buckets;
import dev.stepworker.local.items.ItemReader;
import dev.stepworker.local.items.ResultWriter;
import dev.stepworker.local.journal.ExecutionJournal;
import dev.stepworker.local.journal.StateDirectory;
import dev.stepworker.local.sqs.LocalQueues;
import dev.stepworker.local.tasks.Activities;
import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.tasks.TaskTokens;
import dev.stepworker.local.tasks.TokenMint;
import dev.stepworker.local.time.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** The parts of one engine, put together. */
final class Engine implements AutoCloseable {
  private final EngineClock clock;
  private final Settings settings;
  private final Random random;
  private final TaskPool pool;
  private final LocalQueues localQueues = LocalQueues.create();
  private final QueueAccess queueAccess;
  private final Optional<SdkForwarder> forwarder;
  private final StateMocks mocks = new StateMocks();
  private final FaultRules faults = new FaultRules();
  private final ProgramLoader loader;
  private final StateMachines machines;
  private final StartRequests requests;
  private final TaskDesk desk;
  private final Interpreter interpreter;
  private final Executions executions;
  private final JsonServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Engine(EngineClock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
    this.random = new Random(settings
        .stateDirectory()
        .map(state -> state.seed(settings.seed()))
        .orElse(settings.seed()));
    this.pool = new TaskPool(loop(), "stepworker-local-task");
    this.queueAccess = new QueueAccess(this::sqsEndpoint, settings.place());
    this.forwarder = settings.forwarding().map(clients -> new SdkForwarder(clients, pool));
    this.loader = new ProgramLoader(random, loop()::now);
    this.machines =
        new StateMachines(settings.place(), loop()::now, new RandomNames(random), loader);
    this.requests = new StartRequests(machines, settings.mockFile(), mocks);
    this.desk = desk();
    this.interpreter = interpreter();
    this.executions = new Executions(
        interpreter,
        new RandomNames(random),
        journal().<StartObserver>map(kept -> kept).orElse(StartObserver.NONE));
    this.server = serve();
  }

  static Engine start(EngineClock clock, Settings settings) {
    return new Engine(clock, settings);
  }

  private EventLoop loop() {
    return clock.loop();
  }

  private TaskDesk desk() {
    TaskTokens tokens = new TaskTokens(loop(), new TokenMint(random.nextLong()));
    return new TaskDesk(
        new Activities(settings.place(), loop()::now),
        new ActivityQueues(loop(), tokens, ActivityQueues.SERVICE_POLL_HOLD),
        tokens,
        integrations());
  }

  private Integrations integrations() {
    Functions functions = new Functions(settings.functions(), settings.lambdaEndpoint());
    SdkResponses responses = new SdkResponses(loop()::now);
    Map<String, TaskIntegration> services = new HashMap<>();
    services.put("lambda:invoke", new LambdaInvoke(functions, pool, responses));
    services.put("sqs:sendMessage", new SqsSendMessage(queueAccess::client, pool, responses));
    services.put(
        "states:startExecution", new StartExecutionTask(this::executions, requests, responses));
    settings
        .services()
        .forEach((key, function) -> services.put(key, new RegisteredFunction(function, pool)));
    services.putAll(settings.integrations());
    return new Integrations(
        services,
        new FunctionIntegration(functions, pool, settings.otherFunctions()),
        settings.otherIntegrations().or(() -> forwarder));
  }

  private Interpreter interpreter() {
    Buckets buckets = new Buckets(settings.buckets());
    MapDesk maps =
        new MapDesk(pool, new ItemReader(buckets), new ResultWriter(buckets), new MapRuns());
    return new Interpreter(
        loop(),
        Limits.ofTheService(),
        settings.behaviour(),
        random,
        settings.place(),
        desk,
        maps,
        journal().map(kept -> kept.andThen(settings.observer())).orElse(settings.observer()));
  }

  private Optional<ExecutionJournal> journal() {
    return settings.stateDirectory().map(StateDirectory::executions);
  }

  private CallHandler operations() {
    CallHandler api = ServiceApi.of(machines, executions, requests, interpreter);
    return settings
        .stateDirectory()
        .map(state -> new LoopCalls(loop())
            .call(() -> state.restore(api, executions, loader, loop().now())))
        .orElse(api);
  }

  private JsonServer serve() {
    try {
      return JsonServer.start(
          ServerSettings.named("stepworker-local-http").port(settings.port()),
          loop(),
          new FaultyOperations(operations(), faults, loop(), (operation, fault) -> {}));
    } catch (RuntimeException e) {
      endLoop();
      throw e;
    } catch (IOException e) {
      endLoop();
      throw new UncheckedIOException(
          "The local engine cannot listen on port " + settings.port() + "; choose another", e);
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

  void endPolls() {
    clock.loop().call(() -> {
      desk.queues().close();
      return true;
    });
    localQueues.endReceives();
  }

  StartRequests requests() {
    return requests;
  }

  FaultRules faults() {
    return faults;
  }

  FaultRules queueFaults() {
    return localQueues.faults();
  }

  StateMocks mocks() {
    return mocks;
  }

  TaskPool pool() {
    return pool;
  }

  URI endpoint() {
    return server.uri();
  }

  /** Where the queues are; starts the engine's own if it is to use them. */
  URI sqsEndpoint() {
    return settings.sqsEndpoint().orElseGet(localQueues::uri);
  }

  /** Answers the open polls at once and ends every thread. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    new LoopCalls(loop()).call(() -> {
      desk.queues().close();
      return true;
    });
    server.close();
    pool.close();
    queueAccess.close();
    forwarder.ifPresent(SdkForwarder::close);
    localQueues.close();
    endLoop();
  }

  private void endLoop() {
    loop().close();
    settings.stateDirectory().ifPresent(StateDirectory::close);
  }
}
