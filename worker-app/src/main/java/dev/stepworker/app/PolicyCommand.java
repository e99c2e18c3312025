package dev.stepworker.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a role must be allowed. */
@Command(
    name = "policy",
    description = {
      "Prints the least IAM policy of a role: that of the worker, made from its handlers and"
          + " settings, or that of a state machine, made from its definition.",
      "",
      "Region and account are those of activities and queues that are known by name; any"
          + " for the worker when left out."
    })
final class PolicyCommand extends DefinitionCommand {
  /** Whose role. */
  enum Role {
    WORKER,
    MACHINE
  }

  @Parameters(index = "0", paramLabel = "ROLE", description = "Whose role: worker or machine.")
  private Role role = Role.WORKER;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which state machine; may be left out where there is one only.")
  private String name = "";

  PolicyCommand(StepworkerCommand launcher) {
    super(launcher);
  }

  @Override
  ExitCode run() {
    out().println(role == Role.WORKER ? ofWorker() : ofMachine());
    return ExitCode.OK;
  }

  private String ofMachine() {
    return definitions().named(name).rolePolicy(place().environment()).toJson();
  }

  private String ofWorker() {
    return new WorkerSetup(launcher().launch(), new SimpleMeterRegistry())
        .builder()
        .rolePolicy(place().regionOrAny(), place().accountOrAny())
        .toJson();
  }
}
