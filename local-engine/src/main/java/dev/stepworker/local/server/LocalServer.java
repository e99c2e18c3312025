package dev.stepworker.local.server;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.LocalStepFunctionsBuilder;
import dev.stepworker.local.forward.ClientSettings;
import dev.stepworker.local.sqs.LocalQueues;
import dev.stepworker.local.sqs.QueueSpec;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs Step Functions and SQS on fixed ports of this machine until it is stopped, prints the
 * environment variables that lead clients to them, and then what executions do.
 */
@Command(
    name = "local-step-functions",
    mixinStandardHelpOptions = true,
    description = "Step Functions and SQS on this machine, for development.")
public final class LocalServer implements Callable<Integer> {
  private static final String FIFO_SUFFIX = ".fifo";

  private final CountDownLatch stopped = new CountDownLatch(1);

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", description = "port of Step Functions (${DEFAULT-VALUE})")
  private int port = 8083;

  @Option(names = "--sqs-port", description = "port of SQS (${DEFAULT-VALUE})")
  private int sqsPort = 9324;

  @Option(names = "--no-queues", description = "start without SQS")
  private boolean withoutQueues;

  @Option(names = "--sqs-endpoint", description = "use the queues there instead of own ones")
  private @Nullable URI sqsEndpoint;

  @Option(names = "--queue", description = "create a queue of this name; may be repeated")
  private List<String> queues = List.of();

  @Option(names = "--time-skipping", description = "skip waits as soon as nothing else can happen")
  private boolean skipping;

  @Option(
      names = "--start-time",
      description = "when time begins; if unset, now, or 2026-01-01T00:00:00Z with --time-skipping")
  private @Nullable Instant startTime;

  @Option(
      names = "--as-of",
      description =
          "behave as the service did on that day, such as 2024-10-31; as of today if unset")
  private @Nullable LocalDate day;

  @Option(names = "--mock-config", description = "mock file in the format of Step Functions Local")
  private @Nullable Path mockFile;

  @Option(names = "--buckets", description = "directory whose folders stand for S3 buckets")
  private @Nullable Path buckets;

  @Option(
      names = "--state",
      description =
          "directory to keep state machines, activities and executions in; forgotten if unset")
  private @Nullable Path state;

  @Option(
      names = "--forward",
      description = "forward other services' tasks as the environment says, if their clients are"
          + " on the class path")
  private boolean forwards;

  @Option(names = "--lambda-endpoint", description = "where Lambda functions are invoked")
  private @Nullable URI lambdaEndpoint;

  LocalServer() {}

  /** Starts from the command line; ends with the process. */
  public static void main(String[] arguments) {
    LocalServer server = new LocalServer();
    Thread stop = new Thread(server::stop, "local-step-functions-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    System.exit(server.commandLine().execute(arguments));
  }

  /** Reads the options, and starts. */
  CommandLine commandLine() {
    return new CommandLine(this).setExecutionExceptionHandler(new StartFailure());
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (LocalQueues sqs = LocalQueues.onPort(sqsPort);
        LocalStepFunctions engine = builder(sqsUri(sqs), out).start()) {
      queues.forEach(name -> sqs.createQueue(queue(name)));
      new Environment(engine.endpoint(), sqsUri(sqs)).lines().forEach(out::println);
      out.flush();
      stopped.await();
    }
    return CommandLine.ExitCode.OK;
  }

  /** Ends {@link #call()}. */
  void stop() {
    stopped.countDown();
  }

  private LocalStepFunctionsBuilder builder(Optional<URI> sqs, PrintWriter out) {
    LocalStepFunctionsBuilder builder =
        LocalStepFunctions.builder().port(port).observer(new ExecutionLines(out));
    if (skipping) {
      builder.timeSkipping();
    } else {
      builder.realTime();
    }
    sqs.ifPresent(builder::sqsEndpoint);
    Optional.ofNullable(mockFile).ifPresent(builder::mockFile);
    Optional.ofNullable(buckets).ifPresent(builder::buckets);
    Optional.ofNullable(state).ifPresent(builder::stateDirectory);
    Optional.ofNullable(lambdaEndpoint).ifPresent(builder::lambdaEndpoint);
    Optional.ofNullable(startTime).ifPresent(builder::startTime);
    Optional.ofNullable(day).ifPresent(builder::asOf);
    if (forwards) {
      builder.forwardOthers(ClientSettings.ENVIRONMENT);
    }
    return builder;
  }

  private Optional<URI> sqsUri(LocalQueues own) {
    if (sqsEndpoint != null) {
      return Optional.of(sqsEndpoint);
    }
    return withoutQueues ? Optional.empty() : Optional.of(own.uri());
  }

  private static QueueSpec queue(String name) {
    return name.endsWith(FIFO_SUFFIX)
        ? QueueSpec.fifo(name).contentBasedDeduplication()
        : QueueSpec.standard(name);
  }
}
