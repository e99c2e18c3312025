package dev.stepworker.model;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the items of a distributed map from Amazon S3. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public final class ItemReader {
  private static final String GET = "s3:getObject";
  private static final String LIST = "s3:listObjectsV2";
  private static final String CONFIG = "ReaderConfig";

  private final S3Content content;

  private ItemReader(S3Content content) {
    this.content = content;
  }

  /** The objects of a bucket are the items. */
  public static ItemReader objects(Consumer<S3Objects> spec) {
    S3Objects objects = Structure.filled(S3Objects::new, spec);
    return new ItemReader(new S3Content(
        LIST,
        objects,
        CONFIG,
        environment -> Optional.of(IamStatement.allow("s3:ListBucket")
            .on(environment.globalArn("s3", objects.bucketOrAny())))));
  }

  /** The elements of an array in a JSON file are the items. */
  public static ItemReader json(Consumer<JsonFile> spec) {
    return file(JsonFile::new, spec);
  }

  /** The lines of a file, each of them JSON, are the items. */
  public static ItemReader jsonLines(Consumer<S3File> spec) {
    return file(() -> new S3File("JSONL"), spec);
  }

  /** The rows of a CSV file are the items. */
  public static ItemReader csv(Consumer<CsvFile> spec) {
    return file(CsvFile::new, spec);
  }

  /** The objects in an S3 inventory are the items. */
  public static ItemReader manifest(Consumer<S3File> spec) {
    return file(() -> new S3File("MANIFEST"), spec);
  }

  /** The rows of a Parquet file are the items. */
  public static ItemReader parquet(Consumer<S3File> spec) {
    return file(() -> new S3File("PARQUET"), spec);
  }

  S3Content content() {
    return content;
  }

  private static <F extends S3File> ItemReader file(Supplier<F> blank, Consumer<? super F> spec) {
    F file = Structure.filled(blank, spec);
    return new ItemReader(new S3Content(
        GET,
        file,
        CONFIG,
        environment -> Optional.of(IamStatement.allow("s3:GetObject")
            .on(environment.globalArn("s3", file.bucketOrAny() + "/*")))));
  }
}
