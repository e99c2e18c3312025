package dev.stepworker.model;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DistributedMapTest {
  private static final DistributedMap ROWS =
      DistributedMap.named("Rows").itemProcessor(Pass.named("Row"));

  @Test
  void readsBatchesAndWrites() {
    DistributedMap map = ROWS.executionType(ExecutionType.EXPRESS)
        .label("rows")
        .itemReader(ItemReader.csv(file -> {
          file.bucket.set("ingest");
          file.key.path("$.key");
          file.csvHeaders.set("id", "name");
          file.csvDelimiter.set(CsvDelimiter.TAB);
          file.maxItems.path("$.limit");
        }))
        .itemBatcher(batch -> {
          batch.maxItemsPerBatch.path("$.size");
          batch.maxInputBytesPerBatch.set(1000);
          batch.batchInput.object(input -> input.set("run", "nightly"));
        })
        .resultWriter(writer -> {
          writer.bucket.set("results");
          writer.prefix.set("out");
          writer.outputType.set(ResultWriter.OutputType.JSONL);
          writer.transformation.set(ResultWriter.Transformation.FLATTEN);
        })
        .toleratedFailureCount(Value.path("$.tolerated"));

    assertThat(tree(map.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Map",
          "ItemReader": {
            "Resource": "arn:aws:states:::s3:getObject",
            "Parameters": {"Bucket": "ingest", "Key.$": "$.key"},
            "ReaderConfig": {
              "MaxItemsPath": "$.limit",
              "InputType": "CSV",
              "CSVDelimiter": "TAB",
              "CSVHeaders": ["id", "name"],
              "CSVHeaderLocation": "GIVEN"
            }
          },
          "ItemBatcher": {
            "MaxItemsPerBatchPath": "$.size",
            "MaxInputBytesPerBatch": 1000,
            "BatchInput": {"run": "nightly"}
          },
          "ResultWriter": {
            "Resource": "arn:aws:states:::s3:putObject",
            "Parameters": {"Bucket": "results", "Prefix": "out"},
            "WriterConfig": {"OutputType": "JSONL", "Transformation": "FLATTEN"}
          },
          "ToleratedFailureCountPath": "$.tolerated",
          "Label": "rows",
          "ItemProcessor": {
            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
            "StartAt": "Row",
            "States": {"Row": {"Type": "Pass", "End": true}}
          }
        }
        """));
  }

  @Test
  void itsMachineMayStartItselfForTheRuns() {
    StateMachine machine = StateMachine.named("bulk")
        .startAt(Parallel.named("Both").branch(ROWS.label("rows")))
        .build();

    String runs = "arn:aws:states:eu-central-1:111122223333:execution:bulk";
    assertThat(machine.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("states:DescribeExecution", "states:StopExecution")
                .on(runs + ":*"),
            IamStatement.allow("states:RedriveExecution").on(runs + "/rows:*"),
            IamStatement.allow("states:StartExecution")
                .on("arn:aws:states:eu-central-1:111122223333:stateMachine:bulk"));
  }

  @Test
  void readsFromAnyBucketThatOnlyTheExecutionKnows() {
    DistributedMap map = ROWS.itemReader(ItemReader.objects(objects -> objects.bucket.path("$.b")));

    assertThat(map.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("s3:ListBucket").on("arn:aws:s3:::*"));
  }

  @Test
  void refusesWhatTheServiceWouldRefuse() {
    assertThatThrownBy(() -> DistributedMap.named("Rows").toJson(HERE))
        .hasMessage("Rows.ItemProcessor is missing;"
            + " say what to do with an item with itemProcessor(...)");
    assertThatThrownBy(() -> ROWS.itemBatcher(batch -> {}).toJson(HERE))
        .hasMessage("Rows.ItemBatcher.MaxItemsPerBatch is missing;"
            + " set it, or another limit or input of the batch");
    assertThatThrownBy(
            () -> ROWS.itemBatcher(batch -> batch.maxItemsPerBatch.set(0)).toJson(HERE))
        .hasMessage("Rows.ItemBatcher.MaxItemsPerBatch is 0; must be 1 or more");
    assertThatThrownBy(
            () -> ROWS.resultWriter(writer -> writer.prefix.set("out")).toJson(HERE))
        .hasMessage("Rows.ResultWriter.Prefix is set without a bucket; set Bucket, too");
  }
}
