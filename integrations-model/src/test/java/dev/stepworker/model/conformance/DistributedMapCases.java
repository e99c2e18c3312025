package dev.stepworker.model.conformance;

import dev.stepworker.model.DistributedMap;
import dev.stepworker.model.ExecutionType;
import dev.stepworker.model.ItemBatcher;
import dev.stepworker.model.ResultWriter;
import dev.stepworker.model.Value;

final class DistributedMapCases {
  private DistributedMapCases() {}

  static DistributedMap build(String name, Given given) {
    Applied<DistributedMap> map = new Applied<>(GivenItems.read(DistributedMap.named(name), given));
    given
        .find("mapExecutionType")
        .ifPresent(t -> map.apply(m -> m.executionType(ExecutionType.valueOf(t.textValue()))));
    given.find("label").ifPresent(label -> map.apply(m -> m.label(label.textValue())));
    given
        .object("itemReader")
        .map(GivenItemReader::read)
        .ifPresent(reader -> map.apply(m -> m.itemReader(reader)));
    given
        .object("itemBatcher")
        .ifPresent(b -> map.apply(m -> m.itemBatcher(batcher -> readBatcher(b, batcher))));
    given
        .object("resultWriter")
        .ifPresent(w -> map.apply(m -> m.resultWriter(writer -> readWriter(w, writer))));
    readTolerance(given, map);
    given.object("itemProcessor").ifPresent(processor -> {
      processor.find("mode");
      processor
          .find("executionType")
          .ifPresent(t -> map.apply(m -> m.executionType(ExecutionType.valueOf(t.textValue()))));
      GivenGraph graph = GivenGraph.of(processor);
      map.apply(m -> m.itemProcessor(graph.start(), graph.others()));
    });
    return map.get();
  }

  private static void readBatcher(Given given, ItemBatcher batcher) {
    given.oneOf("maxItemsPerBatch", "maxItemsPerBatchPath");
    given.oneOf("maxInputBytesPerBatch", "maxInputBytesPerBatchPath");
    given.integer("maxItemsPerBatch", batcher.maxItemsPerBatch);
    given.integer("maxInputBytesPerBatch", batcher.maxInputBytesPerBatch);
    given.barePath("maxItemsPerBatchPath", batcher.maxItemsPerBatch);
    given.barePath("maxInputBytesPerBatchPath", batcher.maxInputBytesPerBatch);
    given.document("batchInput", batcher.batchInput);
  }

  private static void readWriter(Given given, ResultWriter writer) {
    given.oneOf("bucket", "bucketNamePath");
    given.text("bucket", writer.bucket);
    given.barePath("bucketNamePath", writer.bucket);
    given.text("prefix", writer.prefix);
    given.object("writerConfig").ifPresent(config -> {
      config.constant("outputType", writer.outputType, ResultWriter.OutputType::valueOf);
      config.constant(
          "transformation", writer.transformation, ResultWriter.Transformation::valueOf);
    });
  }

  private static void readTolerance(Given given, Applied<DistributedMap> map) {
    given.oneOf("toleratedFailurePercentage", "toleratedFailurePercentagePath");
    given.oneOf("toleratedFailureCount", "toleratedFailureCountPath");
    given
        .find("toleratedFailurePercentage")
        .ifPresent(n -> map.apply(m ->
            m.toleratedFailurePercentage(GivenValues.of(n, literal -> literal.doubleValue()))));
    given
        .find("toleratedFailureCount")
        .ifPresent(n -> map.apply(m -> m.toleratedFailureCount(GivenValues.integer(n))));
    given
        .find("toleratedFailurePercentagePath")
        .ifPresent(p -> map.apply(m -> m.toleratedFailurePercentage(Value.path(p.textValue()))));
    given
        .find("toleratedFailureCountPath")
        .ifPresent(p -> map.apply(m -> m.toleratedFailureCount(Value.path(p.textValue()))));
  }
}
