package dev.stepworker.benchmarks.rendering;

import dev.stepworker.benchmarks.measure.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times whole processes from their start to a rendered definition, in pairs with the AWS CDK. */
@Command(
    name = "rendering",
    mixinStandardHelpOptions = true,
    description = "Whole processes that render a definition, and renderings in process.")
public final class Rendering implements Callable<Integer> {
  private static final List<Integer> IN_PROCESS_STATES = List.of(50, 1000);

  private final PrintStream out;

  @Option(names = "--states", defaultValue = "50", description = "States of whole processes.")
  private int states = 50;

  @Option(names = "--rounds", defaultValue = "9", description = "Pairs of processes.")
  private int rounds = 1;

  @Option(names = "--cdk", description = "Folder with render.js and aws-cdk-lib; none if unset.")
  private Optional<Path> cdk = Optional.empty();

  @Option(
      names = "--seconds",
      defaultValue = "12",
      description = "How long each side renders in one process; the later half counts.")
  private double seconds = 1;

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
    try (RenderCommands commands = new RenderCommands()) {
      commands.writeArchive(states);
      for (Product product : Product.values()) {
        new WholeProcesses(out, wholeProcesses(commands, product))
            .run("whole process: " + product + ", " + states + " states", rounds);
      }
      out.println("| in process | java, us | cdk, us | cdk / java |");
      out.println("|---|---|---|---|");
      for (Product product : Product.values()) {
        inProcess(commands, product);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Map<String, List<String>> wholeProcesses(RenderCommands commands, Product product) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    cdk.ifPresent(folder -> all.put("cdk", RenderCommands.cdk(folder, product, states)));
    all.put("java", commands.java(product, states));
    all.put("java with archive", commands.javaWithArchive(product, states));
    return all;
  }

  private void inProcess(RenderCommands commands, Product product)
      throws IOException, InterruptedException {
    double[] aState = new double[IN_PROCESS_STATES.size()];
    for (int i = 0; i < aState.length; i++) {
      int count = IN_PROCESS_STATES.get(i);
      double ours = micros(commands.javaInProcess(product, count, seconds));
      aState[i] = ours / count;
      String theirs = cdk.isPresent()
          ? beside(ours, micros(RenderCommands.cdkInProcess(cdk.get(), product, count, seconds)))
          : " | ";
      out.printf("| %s, %d states | %.0f | %s |%n", product, count, ours, theirs);
    }
    out.printf(
        "%s: %d states take %.2f times as long a state as %d%n",
        product, IN_PROCESS_STATES.get(1), aState[1] / aState[0], IN_PROCESS_STATES.get(0));
  }

  private static String beside(double ours, double theirs) {
    return String.format("%.0f | %.1f", theirs, theirs / ours);
  }

  private static double micros(List<String> command) throws IOException, InterruptedException {
    return Double.parseDouble(RenderCommands.printed(command).strip());
  }
}
