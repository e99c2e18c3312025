package dev.stepworker.local.recording;

import java.util.regex.Pattern;

/** What the script that comes with the recordings takes for a placeholder, and nothing else. */
record ScriptPlaceholders(Pattern anything) implements Placeholders {
  private static final Pattern OF_SCRIPT = Pattern.compile("WILD = re\\.compile\\(r'(.*)'\\)");

  /** Reads the pattern from the script's text. */
  static ScriptPlaceholders of(String script) {
    return OF_SCRIPT
        .matcher(script)
        .results()
        .findFirst()
        .map(found -> new ScriptPlaceholders(Pattern.compile(found.group(1))))
        .orElseThrow(() -> new IllegalArgumentException("The script has no line WILD = ..."));
  }

  @Override
  public boolean isAnything(String member, String recorded) {
    return anything.matcher(recorded).find();
  }

  @Override
  public boolean isSame(String recorded, String actual) {
    return recorded.equals(actual);
  }
}
