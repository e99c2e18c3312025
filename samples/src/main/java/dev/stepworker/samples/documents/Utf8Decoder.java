package dev.stepworker.samples.documents;

import java.util.function.IntConsumer;

/**
 * Decodes UTF-8 a byte at a time and skips what is not UTF-8, one byte for each wrong start.
 * Confined to one thread.
 */
final class Utf8Decoder {
  private final IntConsumer characters;
  private final int[] pending = new int[4];
  private int held;
  private int wanted;

  Utf8Decoder(IntConsumer characters) {
    this.characters = characters;
  }

  void add(int value) {
    if (held == 0) {
      start(value);
    } else if (mayFollow(value)) {
      pending[held++] = value;
      if (held == wanted) {
        characters.accept(codePoint());
        held = 0;
      }
    } else {
      startOver(value);
    }
  }

  private void start(int value) {
    if (value < 0x80) {
      characters.accept(value);
    } else {
      wanted = sequenceLength(value);
      if (wanted > 0) {
        pending[held++] = value;
      }
    }
  }

  /** Drops the first held byte, then reads the rest and the new one again. */
  private void startOver(int value) {
    int count = held;
    int[] again = pending.clone();
    held = 0;
    for (int i = 1; i < count; i++) {
      add(again[i]);
    }
    add(value);
  }

  private static int sequenceLength(int first) {
    if (first >= 0xc2 && first <= 0xdf) {
      return 2;
    }
    if (first >= 0xe0 && first <= 0xef) {
      return 3;
    }
    return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  }

  private boolean mayFollow(int value) {
    if ((value & 0xc0) != 0x80) {
      return false;
    }
    if (held > 1) {
      return true;
    }
    return switch (pending[0]) {
      case 0xe0 -> value >= 0xa0;
      case 0xed -> value <= 0x9f;
      case 0xf0 -> value >= 0x90;
      case 0xf4 -> value <= 0x8f;
      default -> true;
    };
  }

  private int codePoint() {
    int result = pending[0] & (0xff >> (wanted + 1));
    for (int i = 1; i < wanted; i++) {
      result = result << 6 | (pending[i] & 0x3f);
    }
    return result;
  }
}
