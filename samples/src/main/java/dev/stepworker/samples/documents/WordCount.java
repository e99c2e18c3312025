package dev.stepworker.samples.documents;

/**
 * Counts lines and words of a stream of bytes as {@code wc} does in a UTF-8 locale: a word is a run
 * without white space that holds at least one printable character; bytes that are not UTF-8 neither
 * part words nor make them.
 *
 * <p>Confined to one thread.
 */
final class WordCount {
  private final Utf8Decoder decoder = new Utf8Decoder(this::character);
  private long lines;
  private long words;
  private boolean inWord;

  void add(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        lines++;
      }
      decoder.add(buffer[i] & 0xff);
    }
  }

  long lines() {
    return lines;
  }

  long words() {
    return words + (inWord ? 1 : 0);
  }

  private void character(int codePoint) {
    if (isWhiteSpace(codePoint)) {
      words += inWord ? 1 : 0;
      inWord = false;
    } else if (isPrintable(codePoint)) {
      inWord = true;
    }
  }

  private static boolean isWhiteSpace(int codePoint) {
    return codePoint == ' '
        || (codePoint >= '\t' && codePoint <= '\r')
        || Character.getType(codePoint) == Character.SPACE_SEPARATOR
        || codePoint == 0x2060;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE -> false;
      default -> true;
    };
  }
}
