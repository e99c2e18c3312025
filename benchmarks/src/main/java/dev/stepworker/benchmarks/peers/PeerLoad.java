package dev.stepworker.benchmarks.peers;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one peer against an endpoint until SIGTERM. */
@Command(
    name = "peer-load",
    mixinStandardHelpOptions = true,
    description = "Runs what a user might write or pick instead of Stepworker, until SIGTERM.")
public final class PeerLoad implements Callable<Integer> {
  @Option(names = "--peer", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private PeerKind kind = PeerKind.HAND_WRITTEN_ACTIVITY;

  @Option(names = "--endpoint", required = true, description = "Serves both protocols.")
  private URI endpoint = URI.create("http://127.0.0.1");

  @Option(names = "--slots", required = true, description = "Tasks at once.")
  private int slots = 1;

  @Option(names = "--name", defaultValue = "load", description = "The activity's or queue's name.")
  private String name = "load";

  private PeerLoad() {}

  /** Runs until SIGTERM. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new PeerLoad()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Peer peer = kind.create(endpoint, name, slots);
    peer.start();
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }
}
