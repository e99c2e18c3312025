package dev.stepworker.app;

import dev.stepworker.model.graph.MermaidGraph;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a definition as a drawing. */
@Command(
    name = "graph",
    description = {
      "Prints a state machine as a Mermaid flowchart, which GitHub, GitLab and editors show.",
      "",
      "State machines are found as handlers are, by their provider"
          + " (dev.stepworker.model.spi.StateMachines), or read from a file."
    })
final class GraphCommand extends DefinitionCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which state machine; may be left out where there is one only.")
  private String name = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Draw the definition in this JSON file instead.")
  private @Nullable Path file;

  GraphCommand(StepworkerCommand launcher) {
    super(launcher);
  }

  @Override
  ExitCode run() {
    out().print(graph());
    out().flush();
    return ExitCode.OK;
  }

  private String graph() {
    if (file == null) {
      return MermaidGraph.of(definitions().named(name).toJson(place().environment()));
    }
    try {
      return MermaidGraph.of(read(file));
    } catch (IllegalArgumentException e) {
      throw usage(file + ": " + e.getMessage());
    }
  }
}
