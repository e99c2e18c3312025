package dev.stepworker.samples.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The document pipeline from the command line. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    version = "Stepworker quickstart 0.1.0",
    description = "Analyses and archives every file of a directory with a Step Functions workflow,"
        + " an activity worker and a queue worker, all in this process.",
    footer = {
      "",
      "Exit codes: 0 done, 1 the workflow failed, 2 wrong arguments.",
      "With AWS_ENDPOINT_URL_SFN (and AWS_ENDPOINT_URL_SQS, AWS_REGION, credentials) in the",
      "environment, the same worker runs against that endpoint and creates what it needs there."
    })
public final class Quickstart implements Callable<Integer> {
  private static final List<String> OWN_DOCUMENTS = List.of("README.md", "docs");

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIRECTORY",
      description = "What to work on; this project's README and docs when left out.")
  private @Nullable Path directory;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      description = "Where report, archive and definition go; default: target/quickstart.")
  private @Nullable Path output;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, with its answers to wrong arguments and failures. */
  static CommandLine commandLine() {
    return new CommandLine(new Quickstart())
        .setParameterExceptionHandler(Quickstart::refuse)
        .setExecutionExceptionHandler(Quickstart::fail);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("stepworker.root", "")).toAbsolutePath();
    Path input = directory == null ? root : checked(directory);
    List<String> include = directory == null ? OWN_DOCUMENTS : List.of();
    Path target = (output == null ? root.resolve("target/quickstart") : output).toAbsolutePath();
    Services services = EnvironmentServices.choose(System.getenv());
    new PipelineRun(services, target.normalize(), System.out).run(input.toString(), include);
    return CommandLine.ExitCode.OK;
  }

  private Path checked(Path given) {
    if (!Files.exists(given)) {
      throw refused(given + " does not exist; name a directory");
    }
    if (!Files.isDirectory(given)) {
      throw refused(given + " is a file; name a directory");
    }
    if (!Files.isReadable(given)) {
      throw refused(given + " cannot be read; check its permissions");
    }
    return given.toAbsolutePath().normalize();
  }

  private ParameterException refused(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private static int fail(Exception failure, CommandLine command, ParseResult arguments) {
    command.getErr().println("quickstart: " + failure.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int refuse(ParameterException refused, String[] arguments) {
    refused.getCommandLine().getErr().println("quickstart: " + refused.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
