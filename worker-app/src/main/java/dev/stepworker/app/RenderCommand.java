package dev.stepworker.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a definition. */
@Command(
    name = "render",
    description = {
      "Prints the definition of a state machine in Amazon States Language.",
      "",
      "State machines are found as handlers are, by their provider"
          + " (dev.stepworker.model.spi.StateMachines)."
    })
final class RenderCommand extends DefinitionCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which state machine; may be left out where there is one only.")
  private String name = "";

  RenderCommand(StepworkerCommand launcher) {
    super(launcher);
  }

  @Override
  ExitCode run() {
    out().println(definitions().named(name).toJson(place().environment()));
    return ExitCode.OK;
  }
}
