package dev.stepworker.samples.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCountTest {
  @TempDir
  Path directory;

  @Test
  void countsNewlinesNotLines() {
    assertThat(count("one\ntwo").lines()).isEqualTo(1);
  }

  @Test
  void countsTheLastWordWithoutANewline() {
    assertThat(count("one two").words()).isEqualTo(2);
  }

  @Test
  void takesUmlautsForWords() {
    assertThat(count("ü ö\tä").words()).isEqualTo(3);
  }

  @Test
  void partsWordsAtNoBreakSpaces() {
    assertThat(count("one\u00a0two\u3000three").words()).isEqualTo(3);
  }

  @Test
  void takesControlCharactersForNothing() {
    assertThat(count("\u0000 \u0001 a\u0002b").words()).isEqualTo(1);
  }

  @Test
  void skipsBytesThatAreNoUtf8() {
    byte[] bytes = {(byte) 0xff, ' ', (byte) 0xc3, 'a', ' ', (byte) 0xe2, (byte) 0x82};

    assertThat(count(bytes).words()).isEqualTo(1);
  }

  @Test
  void agreesWithWcOnTextAmongNoise() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/wc")), "this machine has no /usr/bin/wc");
    byte[] bytes = textAmongNoise(new Random(7));
    Path file = Files.write(directory.resolve("random"), bytes);

    WordCount count = count(bytes);

    assertThat(List.of(count.lines(), count.words())).isEqualTo(wc(file));
  }

  private static WordCount count(String text) {
    return count(text.getBytes(UTF_8));
  }

  private static WordCount count(byte[] bytes) {
    WordCount count = new WordCount();
    count.add(bytes, bytes.length);
    return count;
  }

  /** Characters that every Unicode version since 13 knows, and bytes that begin no character. */
  private static byte[] textAmongNoise(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 200_000; i++) {
      int character = random.nextInt(random.nextBoolean() ? 0x80 : 0x3000);
      if (Character.isDefined(character)) {
        bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
      } else {
        bytes.write(0xf8 + random.nextInt(8));
      }
    }
    return bytes.toByteArray();
  }

  private static List<Long> wc(Path file) throws IOException {
    ProcessBuilder wc = new ProcessBuilder("/usr/bin/wc", "-l", "-w", file.toString());
    wc.environment().put("LC_ALL", "C.UTF-8");
    try (Scanner printed = new Scanner(wc.start().getInputStream(), UTF_8)) {
      return List.of(printed.nextLong(), printed.nextLong());
    }
  }
}
