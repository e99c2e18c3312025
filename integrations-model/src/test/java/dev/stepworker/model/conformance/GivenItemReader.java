package dev.stepworker.model.conformance;

import dev.stepworker.model.CsvDelimiter;
import dev.stepworker.model.CsvFile;
import dev.stepworker.model.ItemReader;
import dev.stepworker.model.S3File;
import dev.stepworker.model.S3Source;

/** Reads where the items of a distributed map are. */
final class GivenItemReader {
  private GivenItemReader() {}

  static ItemReader read(Given given) {
    String type = given.text("inputType");
    return switch (type) {
      case "OBJECTS" ->
        ItemReader.objects(objects -> {
          readSource(given, objects);
          given.text("prefix", objects.prefix);
        });
      case "JSON" ->
        ItemReader.json(file -> {
          readFile(given, file);
          given.text("itemsPointer", file.itemsPointer);
        });
      case "JSONL" -> ItemReader.jsonLines(file -> readFile(given, file));
      case "CSV" -> ItemReader.csv(file -> readCsv(given, file));
      case "MANIFEST" -> ItemReader.manifest(file -> readFile(given, file));
      case "PARQUET" -> ItemReader.parquet(file -> readFile(given, file));
      default -> throw new AssertionError("There is no such type of input: " + type);
    };
  }

  private static void readSource(Given given, S3Source source) {
    given.oneOf("bucket", "bucketNamePath");
    given.text("bucket", source.bucket);
    given.barePath("bucketNamePath", source.bucket);
    given.oneOf("maxItems", "maxItemsPath");
    given.integer("maxItems", source.maxItems);
    given.barePath("maxItemsPath", source.maxItems);
  }

  private static void readFile(Given given, S3File file) {
    readSource(given, file);
    given.text("key", file.key);
    given.text("versionId", file.versionId);
  }

  private static void readCsv(Given given, CsvFile file) {
    readFile(given, file);
    given.constant("csvDelimiter", file.csvDelimiter, CsvDelimiter::valueOf);
    if (given.find("csvHeaders").filter(headers -> headers.isTextual()).isEmpty()) {
      given.texts("csvHeaders", file.csvHeaders);
    }
  }
}
