package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectItemsTest {
  private static final String SELECTOR =
      "'ItemSelector': {'key.$': '$$.Map.Item.Key'," + " 'value.$': '$$.Map.Item.Value'}, ";
  private static final String READER = "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',"
      + " 'ReaderConfig': {'InputType': 'JSON'},"
      + " 'Parameters': {'Bucket': 'data', 'Key': 'items.json'}}, ";
  private static final String MEMBERS = "{\"a\":1,\"b\":{\"c\":2}}";

  @TempDir
  private Path buckets;

  @Test
  void areShownByKeyAndValue() {
    assertThat(outputOf(SELECTOR, MEMBERS))
        .isEqualTo("[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":{\"c\":2}}]");
  }

  @Test
  void areShownByKeyAndValueWhenReadFromAFile() throws IOException {
    Files.createDirectories(buckets.resolve("data"));
    Files.writeString(buckets.resolve("data/items.json"), MEMBERS);

    assertThat(outputOf(READER + SELECTOR, "{}"))
        .isEqualTo("[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":{\"c\":2}}]");
  }

  @Test
  void areHandedInWithTheirKey() {
    assertThat(outputOf("", MEMBERS))
        .isEqualTo("[{\"Key\":\"a\",\"Value\":1},{\"Key\":\"b\",\"Value\":{\"c\":2}}]");
  }

  private String outputOf(String fields, String input) {
    String definition = States.machine("'M': {'Type': 'Map', " + fields + "'ItemProcessor':"
        + " {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt':"
        + " 'I', 'States': {'I': {'Type': 'Pass', 'End': true}}}, 'End': true}");
    try (LocalStepFunctions local =
        LocalStepFunctions.builder().buckets(buckets).start()) {
      Execution run = local.start(definition, input).await(Duration.ofSeconds(20));
      return run.output().orElseGet(() -> run.cause().orElseThrow());
    }
  }
}
