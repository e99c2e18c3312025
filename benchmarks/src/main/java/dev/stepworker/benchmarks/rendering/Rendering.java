package dev.stepworker.benchmarks.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stepworker.benchmarks.measure.Machine;
import dev.stepworker.benchmarks.measure.Median;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times whole processes from their start to a rendered definition, in pairs with the AWS CDK. */
@Command(
    name = "rendering",
    mixinStandardHelpOptions = true,
    description = "Whole processes that render a definition, and the CDK in process.")
public final class Rendering implements Callable<Integer> {
  private static final List<Integer> IN_PROCESS_STATES = List.of(50, 1000);

  private final PrintStream out;

  @Option(names = "--states", defaultValue = "50", description = "States of whole processes.")
  private int states = 50;

  @Option(names = "--rounds", defaultValue = "9", description = "Pairs of processes.")
  private int rounds = 1;

  @Option(names = "--cdk", description = "Folder with render.js and aws-cdk-lib; none if unset.")
  private Optional<Path> cdk = Optional.empty();

  Rendering(PrintStream out) {
    this.out = out;
  }

  /** Prints every round and the medians. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Rendering(System.out)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("# " + Machine.description());
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ours.add(time("java", RenderCommands.java(states)));
      if (cdk.isPresent()) {
        theirs.add(time("cdk", RenderCommands.cdk(cdk.get(), states)));
      }
    }
    out.printf("whole process, %d states: java %.3f s (median)%n", states, median(ours));
    if (cdk.isPresent()) {
      out.printf("whole process, %d states: cdk %.3f s (median)%n", states, median(theirs));
      printInProcess(cdk.get());
    }
    return CommandLine.ExitCode.OK;
  }

  private double time(String name, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(name + " ended with " + exit + "; see its output above");
    }
    out.printf("%-6s %.3f s%n", name, seconds);
    return seconds;
  }

  private void printInProcess(Path folder) throws IOException, InterruptedException {
    for (int count : IN_PROCESS_STATES) {
      Process node = new ProcessBuilder(RenderCommands.cdkInProcess(folder, count))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      out.print(new String(node.getInputStream().readAllBytes(), UTF_8));
      node.waitFor();
    }
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
