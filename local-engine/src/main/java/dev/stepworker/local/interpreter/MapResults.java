package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.MapState;
import dev.stepworker.local.items.ChildResult;
import dev.stepworker.local.items.ItemAccessException;
import dev.stepworker.local.items.ResultFormat;
import dev.stepworker.local.items.WriteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the output of a map run from what its children came to. */
final class MapResults {
  private static final String FAILED = "States.ResultWriterFailed";

  private final StateVisit visit;
  private final MapState state;
  private final MapRun run;

  MapResults(StateVisit visit, MapState state, MapRun run) {
    this.visit = visit;
    this.state = state;
    this.run = run;
  }

  void collect(Consumer<@Nullable Object> collected, Consumer<Failure> failed) {
    if (!state.results().writer().isPresent()) {
      List<@Nullable Object> outputs = new ArrayList<>();
      run.children().forEach(child -> outputs.add(child.value()));
      collected.accept(outputs);
      return;
    }
    ConfigFields writer = new ConfigFields(visit, state.results().writer().value(), "ResultWriter");
    List<ChildResult> results =
        run.children().stream().map(ChildExecution::result).toList();
    Map<String, @Nullable Object> config = writer.object("WriterConfig").all();
    if (writer.text("Resource").isEmpty()) {
      String transformation = String.valueOf(config.getOrDefault("Transformation", "NONE"));
      collected.accept(new ResultFormat(transformation).format(results));
      return;
    }
    write(new WriteRequest(run.arn(), writer.arguments(), config), results, collected, failed);
  }

  private void write(
      WriteRequest request,
      List<ChildResult> results,
      Consumer<@Nullable Object> collected,
      Consumer<Failure> failed) {
    MapDesk desk = visit.branch().run().engine().maps();
    desk.pool().run(() -> {
      try {
        Map<String, @Nullable Object> output = desk.writer().write(request, results);
        visit.later(() -> collected.accept(output));
      } catch (ItemAccessException e) {
        visit.later(() -> failed.accept(Failure.of(FAILED, e.reason())));
      }
    });
  }
}
