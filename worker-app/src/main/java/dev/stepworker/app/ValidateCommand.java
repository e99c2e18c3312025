package dev.stepworker.app;

import dev.stepworker.model.StateMachine;
import dev.stepworker.model.check.DefinitionChecker;
import dev.stepworker.model.check.Finding;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks definitions. */
@Command(
    name = "validate",
    description = {
      "Checks definitions, offline, and prints a line for each finding.",
      "",
      "Without files, checks the state machines that are found as handlers are, by their"
          + " provider (dev.stepworker.model.spi.StateMachines)."
    })
final class ValidateCommand extends DefinitionCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "JSON files with definitions, such as those written by hand.")
  private List<Path> files = List.of();

  @Option(names = "--express", description = "Check for express workflows, which can do less.")
  private boolean isExpress;

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean isStrict;

  ValidateCommand(StepworkerCommand launcher) {
    super(launcher);
  }

  @Override
  ExitCode run() {
    return (files.isEmpty() ? countInMachines() : countInFiles()) == 0
        ? ExitCode.OK
        : ExitCode.PROBLEMS_FOUND;
  }

  private long countInMachines() {
    return definitions().all().stream()
        .mapToLong(machine -> count(machine.name(), json(machine)))
        .sum();
  }

  private String json(StateMachine machine) {
    return machine.toJson(place().environment());
  }

  private long countInFiles() {
    return files.stream().mapToLong(file -> count(file.toString(), read(file))).sum();
  }

  /** Prints what is found, and counts what makes the definition fail. */
  private long count(String where, String definition) {
    DefinitionChecker checker =
        isExpress ? DefinitionChecker.express() : DefinitionChecker.standard();
    List<Finding> findings = checker.check(definition);
    findings.forEach(finding -> out().println(where + ": " + finding));
    if (findings.isEmpty()) {
      out().println(where + ": in order");
    }
    return findings.stream().filter(finding -> isStrict || finding.isError()).count();
  }
}
