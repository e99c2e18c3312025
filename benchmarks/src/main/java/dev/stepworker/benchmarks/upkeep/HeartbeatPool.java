package dev.stepworker.benchmarks.upkeep;

import dev.stepworker.benchmarks.peers.SdkClients;
import dev.stepworker.testkit.load.LoadEndpoint;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/**
 * Takes tasks that never end and beats for each from a scheduled thread pool, with the synchronous
 * SDK: what a user writes for a task type. Runs until SIGTERM.
 */
@Command(
    name = "heartbeat-pool",
    mixinStandardHelpOptions = true,
    description = "Beats for tasks from a scheduled thread pool, until SIGTERM.")
public final class HeartbeatPool implements Callable<Integer> {
  private static final int SPARE_CONNECTIONS = 2;

  @Option(names = "--endpoint", required = true, description = "Serves the tasks.")
  private URI endpoint = URI.create("http://127.0.0.1");

  @Option(names = "--name", required = true, description = "The activity's name.")
  private String name = "load";

  @Option(names = "--tasks", required = true, description = "Tasks to take.")
  private int tasks = 1;

  @Option(names = "--interval", required = true, description = "Milliseconds between two beats.")
  private long intervalMillis = 1;

  @Option(names = "--threads", required = true, description = "Of the pool.")
  private int threads = 1;

  private HeartbeatPool() {}

  /** Runs until SIGTERM. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new HeartbeatPool()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    try (SfnClient sfn = new SdkClients(endpoint, threads + SPARE_CONNECTIONS).sfn()) {
      ScheduledExecutorService pool = Executors.newScheduledThreadPool(threads);
      int taken = 0;
      while (taken < tasks) {
        GetActivityTaskResponse task =
            sfn.getActivityTask(poll -> poll.activityArn(LoadEndpoint.activityArn(name)));
        if (task.taskToken() != null) {
          beat(pool, sfn, task.taskToken());
          taken++;
        }
      }
      boolean ended = pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      return ended ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void beat(ScheduledExecutorService pool, SfnClient sfn, String token) {
    ScheduledFuture<?> unused = pool.scheduleAtFixedRate(
        () -> sfn.sendTaskHeartbeat(beat -> beat.taskToken(token)),
        intervalMillis,
        intervalMillis,
        TimeUnit.MILLISECONDS);
  }
}
