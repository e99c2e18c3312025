package dev.stepworker.model;

/**
 * What stands between two columns of a file.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">
 *     ItemReader (Map)</a>
 */
public enum CsvDelimiter implements Constant {
  COMMA,
  PIPE,
  SEMICOLON,
  SPACE,
  TAB
}
