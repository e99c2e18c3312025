package dev.stepworker.model;

/**
 * Items that are an array in a JSON file.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public final class JsonFile extends S3File {
  /** Where the array is in the file, as a JSON pointer such as {@code /data/rows}. */
  public final Member<String> itemsPointer =
      text("ItemsPointer", Rule.matching("/.*", "a JSON pointer, such as '/data/rows'"));

  JsonFile() {
    super("JSON");
  }
}
