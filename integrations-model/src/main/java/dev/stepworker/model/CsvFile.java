package dev.stepworker.model;

import java.util.Optional;

/**
 * Items that are the rows of a CSV file.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public final class CsvFile extends S3File {
  /** What stands between two columns; a comma when unset. */
  public final Member<CsvDelimiter> csvDelimiter = enumeration("CSVDelimiter");

  /** Names of the columns; those in the first row when unset. */
  public final ListMember<String> csvHeaders = texts("CSVHeaders", Rule.notEmpty());

  CsvFile() {
    super("CSV");
    computed(
        "CSVHeaderLocation",
        environment -> Optional.of(Value.of(csvHeaders.isSet() ? "GIVEN" : "FIRST_ROW")));
  }
}
