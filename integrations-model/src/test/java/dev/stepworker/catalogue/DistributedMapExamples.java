package dev.stepworker.catalogue;

import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.model.DistributedMap;
import dev.stepworker.model.ExecutionType;
import dev.stepworker.model.ItemReader;
import dev.stepworker.model.StateMachine;

/** The page distributed-map.md. */
final class DistributedMapExamples {
  private DistributedMapExamples() {}

  static Page page() {
    return Page.of("distributed-map", "Distributed maps", DistributedMapExamples.class)
        .example(
            "Work on the rows of a file",
            "workflow/distributed-map",
            DistributedMapExamples::workOnTheRowsOfAFile);
  }

  private static Rendering workOnTheRowsOfAFile() {
    // tag::workflow/distributed-map[]
    StateMachine machine = StateMachine.named("bulk")
        .startAt(DistributedMap.named("All")
            .executionType(ExecutionType.EXPRESS)
            .itemReader(ItemReader.csv(file -> {
              file.bucket.set("ingest");
              file.key.path("$.key");
            }))
            .itemBatcher(batch -> batch.maxItemsPerBatch.set(50))
            .itemProcessor(LambdaInvoke.requestResponse(f -> {
                  f.functionName.set("arn:aws:lambda:us-east-1:123456789012:function:row");
                  f.retryOnServiceExceptions.set(false);
                })
                .named("Each"))
            .resultWriter(writer -> {
              writer.bucket.set("results");
              writer.prefix.set("run");
            })
            .toleratedFailurePercentage(10))
        .build();
    // end::workflow/distributed-map[]
    return Rendering.of(machine);
  }
}
