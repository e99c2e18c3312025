package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributedMapTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PASS = "'Type': 'Pass', 'End': true";
  private static final String FAIL_EVEN = "'Type': 'Choice', 'Choices': [{'Variable': '$',"
      + " 'NumericEquals': 2, 'Next': 'Bad'}], 'Default': 'Good'}, 'Good': {" + PASS
      + "}, 'Bad': {'Type': 'Fail', 'Error': 'Even'";

  @TempDir
  private Path buckets;

  private LocalStepFunctions local;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(buckets.resolve("data/in"));
    local = LocalStepFunctions.builder().buckets(buckets).start();
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void runsEachItemAsAnExecutionOfItsOwn() {
    Execution run = local.start(
        map("", "'Type': 'Pass', 'Parameters': {'id.$':" + " '$$.Execution.Id'}, 'End': true"),
        "[1,2]");

    List<?> outputs = (List<?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    assertThat(outputs)
        .extracting(output -> String.valueOf(((Map<?, ?>) output).get("id")))
        .allSatisfy(arn -> assertThat(arn).contains(":execution:local-1/"))
        .doesNotHaveDuplicates();
  }

  @Test
  void findsTheExecutionOfAnItem() {
    Execution run = local.start(
        map("", "'Type': 'Pass', 'Parameters': {'id.$':" + " '$$.Execution.Id'}, 'End': true"),
        "[\"x\"]");
    List<?> outputs = (List<?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    Execution item =
        local.execution(String.valueOf(((Map<?, ?>) outputs.get(0)).get("id"))).orElseThrow();

    assertThat(item.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(item.input()).isEqualTo("\"x\"");
    assertThat(item.history()).extracting(HistoryEvent::type).endsWith("ExecutionSucceeded");
  }

  @Test
  void readsTheLinesOfAJsonLinesFile() throws IOException {
    write("in/items.jsonl", "{\"a\":1}\n\n2\n");

    assertThat(outputOf(read("in/items.jsonl", "'InputType': 'JSONL'"))).isEqualTo("[{\"a\":1},2]");
  }

  @Test
  void readsAnArrayWithinAJsonFile() throws IOException {
    write("in/items.json", "{\"deep\":{\"items\":[1,2]}}");

    assertThat(
            outputOf(read("in/items.json", "'InputType': 'JSON', 'ItemsPointer': '/deep/items'")))
        .isEqualTo("[1,2]");
  }

  @Test
  void readsCsvWithGivenHeadersAndDelimiter() throws IOException {
    write("in/items.csv", "1;\"a;b\"\n2;c\n");

    assertThat(outputOf(read(
            "in/items.csv",
            "'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN', 'CSVHeaders': ['n', 't'],"
                + " 'CSVDelimiter': 'SEMICOLON'")))
        .isEqualTo("[{\"n\":\"1\",\"t\":\"a;b\"},{\"n\":\"2\",\"t\":\"c\"}]");
  }

  @Test
  void readsTheFilesThatAnInventoryLists() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write("\"data\",\"a.txt\"\n\"data\",\"b.txt\"\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(buckets.resolve("data/in/1.csv.gz"), zipped.toByteArray());
    write(
        "in/manifest.json",
        "{\"destinationBucket\":\"arn:aws:s3:::data\","
            + "\"fileSchema\":\"Bucket, Key\",\"files\":[{\"key\":\"in/1.csv.gz\"}]}");

    assertThat(outputOf(read("in/manifest.json", "'InputType': 'MANIFEST'")))
        .isEqualTo("[{\"Bucket\":\"data\",\"Key\":\"a.txt\"},"
            + "{\"Bucket\":\"data\",\"Key\":\"b.txt\"}]");
  }

  @Test
  void listsTheObjectsOfABucket() throws IOException {
    write("in/b.txt", "bb");
    write("in/a.txt", "a");
    write("other.txt", "");

    String output = outputOf(map(
        "'ItemReader': {'Resource': 'arn:aws:states:::s3:listObjectsV2', 'Parameters': {'Bucket':"
            + " 'data', 'Prefix': 'in/'}}, ",
        "'Type': 'Pass', 'OutputPath': '$.Key', 'End': true"));

    assertThat(output).isEqualTo("[\"in/a.txt\",\"in/b.txt\"]");
  }

  @Test
  void failsForAnObjectThatIsNotThere() {
    Execution run = local.start(read("in/none.csv", "'InputType': 'CSV'"), "{}").await(PATIENCE);

    assertThat(run.error()).contains("States.ItemReaderFailed");
    assertThat(run.cause().orElseThrow()).contains("s3://data/in/none.csv");
  }

  @Test
  void keepsKeysWithinTheirBucket() {
    Execution run =
        local.start(read("../../secret", "'InputType': 'JSON'"), "{}").await(PATIENCE);

    assertThat(run.cause().orElseThrow()).contains("leads out of its folder");
  }

  @Test
  void putsItemsTogetherInBatches() {
    String output = outputOf(
        map("'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'x.$': '$[0]'}}, ", PASS),
        "[1,2,3]");

    assertThat(output)
        .isEqualTo("[{\"BatchInput\":{\"x\":1},\"Items\":[1,2]},"
            + "{\"BatchInput\":{\"x\":1},\"Items\":[3]}]");
  }

  @Test
  void failsWhenMoreItemsFailThanAreTolerated() {
    Execution run = local.start(map("", FAIL_EVEN), "[1,2,3]").await(PATIENCE);

    assertThat(run.error()).contains("States.ExceedToleratedFailureThreshold");
    assertThat(run.history())
        .extracting(HistoryEvent::type)
        .containsSubsequence("MapRunFailed", "MapStateFailed", "ExecutionFailed");
  }

  @Test
  void toleratesFailuresUpToTheirShare() {
    String output = outputOf(map("'ToleratedFailurePercentage': 34, ", FAIL_EVEN), "[1,2,3]");

    assertThat(output).isEqualTo("[1,{\"Error\":\"Even\",\"Cause\":null},3]");
  }

  @Test
  void writesResultsAndWhereTheyAre() throws IOException {
    String output = outputOf(
        map(
            "'ToleratedFailureCount': 1, 'Label': 'Runs', 'ResultWriter': {'Resource':"
                + " 'arn:aws:states:::s3:putObject', 'Parameters': {'Bucket': 'data', 'Prefix':"
                + " 'out'}}, ",
            FAIL_EVEN),
        "[1,2,3]");

    Map<?, ?> details = (Map<?, ?>) ((Map<?, ?>) Json.parse(output)).get("ResultWriterDetails");
    Path manifest = buckets.resolve("data").resolve(String.valueOf(details.get("Key")));
    Map<?, ?> files =
        (Map<?, ?>) ((Map<?, ?>) Json.parse(Files.readString(manifest))).get("ResultFiles");
    assertThat((List<?>) files.get("FAILED")).hasSize(1);
    List<?> succeeded =
        (List<?>) Json.parse(Files.readString(manifest.resolveSibling("SUCCEEDED_0.json")));
    assertThat(succeeded)
        .extracting(result -> String.valueOf(((Map<?, ?>) result).get("Output")))
        .containsExactly("1", "3");
  }

  private static String map(String fields, String processorState) {
    return States.machine("'M': {'Type': 'Map', " + fields + "'ItemProcessor':"
        + " {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt':"
        + " 'I', 'States': {'I': {" + processorState + "}}}, 'End': true}");
  }

  private static String read(String key, String config) {
    return map(
        "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': {" + config
            + "}, 'Parameters': {'Bucket': 'data', 'Key': '" + key + "'}}, ",
        PASS);
  }

  private String outputOf(String definition) {
    return outputOf(definition, "{}");
  }

  private String outputOf(String definition, String input) {
    return local.start(definition, input).await(PATIENCE).output().orElseThrow();
  }

  private void write(String key, String content) throws IOException {
    Files.writeString(buckets.resolve("data").resolve(key), content);
  }
}
