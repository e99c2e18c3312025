package dev.stepworker.model.check;

import java.util.List;
import java.util.regex.Pattern;

/** The reader of a distributed map: A7. */
final class MapReader implements StateRule {
  private static final Pattern RESOURCE =
      Pattern.compile("arn:[^:]+:states:::s3:(getObject|listObjectsV2)");
  private static final List<String> TYPES = List.of("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");
  private static final List<String> DELIMITERS =
      List.of("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB");
  private static final List<String> HEADERS = List.of("FIRST_ROW", "GIVEN");

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Map")) {
      return;
    }
    state.place().find("ItemReader").ifPresent(reader -> {
      checkResource(reader, findings);
      S3Arguments.checkName(DefinitionRule.A7, reader, state.isJsonata(), findings);
      reader
          .find("ReaderConfig")
          .ifPresent(config -> checkConfig(config, state.isJsonata(), findings));
    });
  }

  private static void checkResource(Place reader, Findings findings) {
    if (!reader.has("Resource")) {
      findings.add(
          DefinitionRule.A7,
          reader,
          "has no Resource; add arn:aws:states:::s3:getObject or ...:listObjectsV2");
    } else if (!RESOURCE.matcher(reader.at("Resource").text()).matches()) {
      findings.addValue(
          DefinitionRule.A7,
          reader.at("Resource"),
          "arn:aws:states:::s3:getObject or arn:aws:states:::s3:listObjectsV2");
    }
  }

  private static void checkConfig(Place config, boolean jsonata, Findings findings) {
    new ChoiceField(DefinitionRule.A7, "InputType", TYPES).check(config, findings);
    new ChoiceField(DefinitionRule.A7, "CSVDelimiter", DELIMITERS).check(config, findings);
    new ChoiceField(DefinitionRule.A7, "CSVHeaderLocation", HEADERS).check(config, findings);
    NumberField.of(DefinitionRule.A7, "MaxItems", 1, Long.MAX_VALUE)
        .check(config, jsonata, findings);
    checkHeaders(config, findings);
    config
        .find("ItemsPointer")
        .filter(pointer -> !config.at("InputType").text().equals("JSON"))
        .ifPresent(pointer -> findings.add(
            DefinitionRule.A7, pointer, "is for the InputType JSON only; leave it out"));
  }

  private static void checkHeaders(Place config, Findings findings) {
    boolean given = config.at("CSVHeaderLocation").text().equals("GIVEN");
    if (given && !config.has("CSVHeaders")) {
      findings.add(
          DefinitionRule.A7,
          config,
          "has the CSVHeaderLocation GIVEN, but no CSVHeaders; add them");
    }
    config
        .find("CSVHeaders")
        .filter(headers -> !given)
        .ifPresent(headers ->
            findings.add(DefinitionRule.A7, headers, "needs the CSVHeaderLocation GIVEN; set it"));
    config
        .find("CSVHeaders")
        .filter(h -> h.elements().isEmpty() || !h.elements().stream().allMatch(Place::isText))
        .ifPresent(h -> findings.addValue(DefinitionRule.A7, h, "a list of names"));
  }
}
