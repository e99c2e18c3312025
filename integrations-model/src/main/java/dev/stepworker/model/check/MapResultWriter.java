package dev.stepworker.model.check;

import java.util.List;
import java.util.regex.Pattern;

/** The result writer of a distributed map: A9. */
final class MapResultWriter implements StateRule {
  private static final Pattern RESOURCE = Pattern.compile("arn:[^:]+:states:::s3:putObject");
  private static final ChoiceField TRANSFORMATION =
      new ChoiceField(DefinitionRule.A9, "Transformation", List.of("NONE", "COMPACT", "FLATTEN"));
  private static final ChoiceField OUTPUT =
      new ChoiceField(DefinitionRule.A9, "OutputType", List.of("JSON", "JSONL"));

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Map")) {
      return;
    }
    state.place().find("ResultWriter").ifPresent(writer -> {
      S3Arguments.checkName(DefinitionRule.A9, writer, state.isJsonata(), findings);
      checkParts(writer, S3Arguments.nameIn(state.isJsonata()), findings);
      writer.find("WriterConfig").ifPresent(config -> checkConfig(config, findings));
    });
  }

  private static void checkParts(Place writer, String arguments, Findings findings) {
    boolean target = writer.has("Resource") && hasArguments(writer);
    boolean half = writer.has("Resource") != hasArguments(writer);
    if (half || !(target || writer.has("WriterConfig"))) {
      findings.addValue(
          DefinitionRule.A9,
          writer,
          "an object with WriterConfig, or with Resource and " + arguments + ", or with all three");
    }
    writer
        .find("Resource")
        .filter(resource -> !RESOURCE.matcher(resource.text()).matches())
        .ifPresent(resource ->
            findings.addValue(DefinitionRule.A9, resource, "arn:aws:states:::s3:putObject"));
    writer
        .find(arguments)
        .filter(a -> !a.has("Bucket") && !a.has("Bucket.$") && !Jsonata.isExpression(a.text()))
        .ifPresent(a -> findings.addValue(DefinitionRule.A9, a, "an object with Bucket"));
  }

  private static boolean hasArguments(Place writer) {
    return writer.has("Parameters") || writer.has("Arguments");
  }

  private static void checkConfig(Place config, Findings findings) {
    TRANSFORMATION.check(config, findings);
    OUTPUT.check(config, findings);
    if (!config.has(TRANSFORMATION.field()) || !config.has(OUTPUT.field())) {
      findings.addValue(
          DefinitionRule.A9, config, "an object with both Transformation and OutputType");
    }
  }
}
