package dev.stepworker.local.endpoint;

import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.Latency;
import dev.stepworker.local.http.JsonText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Runs a {@link TaskEndpoint} in a process of its own and feeds one activity until all tasks have
 * ended; prints what it measured as one line of JSON.
 */
@Command(
    name = "load-endpoint",
    mixinStandardHelpOptions = true,
    description = "Serves a number of tasks to workers over the Step Functions protocol.")
public final class LoadEndpoint implements Callable<Integer> {
  private static final String[] OPERATIONS = {
    "GetActivityTask", "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat"
  };

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", description = "port to listen on; 0 takes any (${DEFAULT-VALUE})")
  private int port = 8083;

  @Option(names = "--activity", description = "name of the activity (${DEFAULT-VALUE})")
  private String activity = "load";

  @Option(names = "--tasks", description = "tasks to serve (${DEFAULT-VALUE})")
  private long tasks = 100_000;

  @Option(names = "--backlog", description = "tasks open at once (${DEFAULT-VALUE})")
  private int backlog = 2_000;

  @Option(names = "--input", description = "input of each task, JSON (${DEFAULT-VALUE})")
  private String input = "{\"n\":1}";

  @Option(names = "--heartbeat-seconds", description = "HeartbeatSeconds; 0 for none")
  private int heartbeatSeconds;

  @Option(names = "--latency-millis", description = "delay of each answer; 0 for none")
  private int latencyMillis;

  LoadEndpoint() {}

  /** Starts from the command line; exits with 0 when all tasks have ended. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadEndpoint()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (TaskEndpoint endpoint = TaskEndpoint.builder().port(port).withoutLog().start()) {
      slowDown(endpoint);
      String arn = endpoint.createActivity(activity);
      out.println("endpoint=" + endpoint.uri() + " activity=" + arn);
      out.flush();
      LoadFeed feed = new LoadFeed(endpoint, arn, task(), tasks);
      out.println(JsonText.text(feed.run(backlog).join().members(endpoint.calls())));
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private TaskSpec task() {
    TaskSpec task = TaskSpec.ofInput(input);
    return heartbeatSeconds > 0 ? task.heartbeat(Duration.ofSeconds(heartbeatSeconds)) : task;
  }

  private void slowDown(TaskEndpoint endpoint) {
    if (latencyMillis > 0) {
      Latency latency = Latency.fixed(Duration.ofMillis(latencyMillis));
      endpoint.faults().inject(Fault.slowAnswer(latency).on(OPERATIONS));
    }
  }
}
