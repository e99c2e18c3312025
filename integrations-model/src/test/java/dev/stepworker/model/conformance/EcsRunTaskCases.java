package dev.stepworker.model.conformance;

import dev.stepworker.integrations.ecs.EcsRunTask;
import dev.stepworker.integrations.ecs.PropagateTags;
import dev.stepworker.integrations.ecs.TaskOverride.ContainerOverride;
import dev.stepworker.model.DataSize;
import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import java.util.List;
import java.util.function.Consumer;

final class EcsRunTaskCases {
  private EcsRunTaskCases() {}

  static ServiceTask build(Given given) {
    Consumer<EcsRunTask> spec = t -> {
      GivenEcsCluster.read(given, t);
      given.flag("enableExecuteCommand", t.enableExecuteCommand);
      given.constant("propagatedTagSource", t.propagateTags, PropagateTags::valueOf);
      readOverrides(given, t);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EcsRunTask.requestResponse(spec))
        .runJob(() -> EcsRunTask.runJob(spec))
        .waitForTaskToken(() -> EcsRunTask.waitForTaskToken(spec))
        .build();
  }

  /** The reference leaves overrides out that say nothing. */
  private static void readOverrides(Given given, EcsRunTask t) {
    List<Given> containers = given.objects("containerOverrides");
    if (containers.isEmpty() && !given.has("cpu") && !given.has("memoryMiB")) {
      return;
    }
    t.overrides.set(overrides -> {
      containers.forEach(container ->
          overrides.containerOverrides.add(override -> readContainer(container, override)));
      given
          .find("cpu")
          .ifPresent(json -> overrides.cpu.set(
              GivenValues.of(json, units -> Integer.parseInt(units.textValue()))));
      mebibytes(given, "memoryMiB", overrides.memory);
    });
  }

  private static void readContainer(Given given, ContainerOverride override) {
    given.text("containerDefinition", override.name);
    given.texts("command", override.command);
    given.integer("cpu", override.cpu);
    given.pairs("environment", "name", "value", override.environment);
    mebibytes(given, "memoryLimit", override.memory);
    mebibytes(given, "memoryReservation", override.memoryReservation);
  }

  /** A number of MiB, perhaps as text. */
  private static void mebibytes(Given given, String property, Member<DataSize> member) {
    given
        .find(property)
        .ifPresent(json ->
            member.set(GivenValues.of(json, literal -> DataSize.ofMebibytes(literal.asLong()))));
  }
}
