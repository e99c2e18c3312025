package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.model.InvalidDefinitionException;
import dev.stepworker.model.Problem;
import dev.stepworker.runtime.WorkerStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the subcommands over definitions share: where they look, and how they refuse. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:a definition has problems",
      " 2:the command line cannot be understood",
      "78:the settings cannot be used, or nothing was found"
    })
abstract class DefinitionCommand implements Callable<Integer> {
  private final StepworkerCommand launcher;

  @Mixin
  private final Place place = new Place();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any call
  private CommandSpec spec;

  DefinitionCommand(StepworkerCommand launcher) {
    this.launcher = launcher;
  }

  /** Does the work; what it prints is the result and nothing else. */
  abstract ExitCode run();

  @Override
  public final Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return run().code();
    } catch (ConfigurationException e) {
      return new Refusal("Nothing was done:", e.problems()).print(err, ExitCode.CONFIGURATION);
    } catch (WorkerStartException e) {
      return new Refusal("The worker cannot be built:", e.problems())
          .print(err, ExitCode.CONFIGURATION);
    } catch (InvalidDefinitionException e) {
      return new Refusal(
              "A definition has problems (--region and --account tell where it will live):",
              e.problems().stream().map(Problem::toString).toList())
          .print(err, ExitCode.PROBLEMS_FOUND);
    }
  }

  final StepworkerCommand launcher() {
    return launcher;
  }

  final Place place() {
    return place;
  }

  final Definitions definitions() {
    ClassLoader loader = new Plugins(launcher.settings()).loader();
    return Definitions.in(loader, place.environment());
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** The text of a file that the command line names. */
  final String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw usage(file + " cannot be read; name a file with a definition in JSON");
    }
  }

  final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
