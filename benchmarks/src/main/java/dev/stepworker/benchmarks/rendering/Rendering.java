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

  @Option(names = "--renderings", defaultValue = "400", description = "In one process.")
  private int renderings = 1;

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
    wholeProcesses();
    inProcess();
    return CommandLine.ExitCode.OK;
  }

  private void wholeProcesses() throws IOException, InterruptedException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ours.add(seconds("java", RenderCommands.java(states)));
      if (cdk.isPresent()) {
        theirs.add(seconds("cdk", RenderCommands.cdk(cdk.get(), states)));
      }
    }
    out.println("| whole process | states | seconds |");
    out.println("|---|---|---|");
    out.printf("| java | %d | %.3f |%n", states, median(ours));
    if (cdk.isPresent()) {
      out.printf("| cdk | %d | %.3f |%n", states, median(theirs));
    }
  }

  private void inProcess() throws IOException, InterruptedException {
    double[] ours = new double[IN_PROCESS_STATES.size()];
    out.println("| in process | java, us | cdk, us | cdk / java |");
    out.println("|---|---|---|---|");
    for (int i = 0; i < ours.length; i++) {
      int count = IN_PROCESS_STATES.get(i);
      ours[i] = printed(RenderCommands.javaInProcess(count, renderings));
      String theirs = cdk.isPresent()
          ? beside(ours[i], printed(RenderCommands.cdkInProcess(cdk.get(), count)))
          : " | ";
      out.printf("| %d states | %.0f | %s |%n", count, ours[i], theirs);
    }
    out.printf(
        "%d states take %.2f times as long a state as %d%n",
        IN_PROCESS_STATES.get(1),
        ours[1] / IN_PROCESS_STATES.get(1) / (ours[0] / IN_PROCESS_STATES.get(0)),
        IN_PROCESS_STATES.get(0));
  }

  private static String beside(double ours, double theirs) {
    return String.format("%.0f | %.0f", theirs, theirs / ours);
  }

  private double seconds(String name, List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    run(command);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf("%-6s %.3f s%n", name, seconds);
    return seconds;
  }

  private static double printed(List<String> command) throws IOException, InterruptedException {
    return Double.parseDouble(run(command).strip());
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          command.get(0) + " ended with " + process.exitValue() + "; see its output above");
    }
    return printed;
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
