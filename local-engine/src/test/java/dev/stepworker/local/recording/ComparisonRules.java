package dev.stepworker.local.recording;

import dev.stepworker.local.json.Json;

/** When an execution counts as equal to its recording. */
interface ComparisonRules {
  /**
   * All placeholders are taken for what they are; events that run side by side come in any order.
   */
  ComparisonRules RECORDER = new ComparisonRules() {
    @Override
    public Placeholders placeholders(Recording recording, String input) {
      RecorderPlaceholders placeholders = new RecorderPlaceholders(recording.hasWildcards());
      recording.allEvents().stream()
          .findFirst()
          .ifPresent(event ->
              placeholders.learn(Recording.details(event).get("input"), Json.parse(input)));
      return placeholders;
    }

    @Override
    public boolean isAnyOrder(Recording recording) {
      return new Resources(recording.definition()).isConcurrent();
    }
  };

  /** As strict as the script that comes with the recordings; every event has its place. */
  static ComparisonRules ofScript(String script) {
    ScriptPlaceholders placeholders = ScriptPlaceholders.of(script);
    return new ComparisonRules() {
      @Override
      public Placeholders placeholders(Recording recording, String input) {
        return placeholders;
      }

      @Override
      public boolean isAnyOrder(Recording recording) {
        return false;
      }
    };
  }

  /** The placeholders of a recording, whose execution had this input. */
  Placeholders placeholders(Recording recording, String input);

  /** Whether its events may come in another order. */
  boolean isAnyOrder(Recording recording);
}
