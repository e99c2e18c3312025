package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The list of error names of a retrier or catcher: R2, R3, R5, R6. */
final class ErrorList {
  static final String ALL = "States.ALL";
  private static final String FIELD = "ErrorEquals";
  private static final String LANGUAGE = "States.";
  private static final String HTTP_STATUS = "States.Http.StatusCode.";
  private static final Set<String> KNOWN = Set.of(
      ALL,
      "States.BranchFailed",
      "States.DataLimitExceeded",
      "States.ExceedToleratedFailureThreshold",
      "States.HeartbeatTimeout",
      "States.Http.Socket",
      "States.IntrinsicFailure",
      "States.ItemReaderFailed",
      "States.NoChoiceMatched",
      "States.ParameterPathFailure",
      "States.Permissions",
      "States.QueryEvaluationError",
      "States.ResultPathMatchFailure",
      "States.ResultWriterFailed",
      "States.Runtime",
      "States.TaskFailed",
      "States.Timeout");

  private final DefinitionRule malformed;
  private final Findings findings;

  /** @param malformed the rule that a list that names no errors breaks */
  ErrorList(DefinitionRule malformed, Findings findings) {
    this.malformed = malformed;
    this.findings = findings;
  }

  static List<String> names(Place entry) {
    List<String> names = new ArrayList<>();
    entry.at(FIELD).elements().forEach(error -> names.add(error.text()));
    return names;
  }

  void check(Place entry, boolean last) {
    Place errors = entry.at(FIELD);
    List<Place> elements = errors.elements();
    if (!entry.has(FIELD)) {
      findings.add(malformed, entry, "has no ErrorEquals; name the errors, or States.ALL");
    } else if (elements.isEmpty() || !elements.stream().allMatch(Place::isText)) {
      findings.addValue(malformed, errors, "a list of error names");
    } else {
      checkNames(errors, names(entry), last);
    }
  }

  private void checkNames(Place errors, List<String> names, boolean last) {
    if (names.contains(ALL) && names.size() > 1) {
      findings.add(
          DefinitionRule.R3, errors, "names States.ALL beside others; leave the others out");
    } else if (names.contains(ALL) && !last) {
      findings.add(
          DefinitionRule.R3, errors, "is States.ALL before the last entry; put this entry last");
    }
    for (String name : names) {
      if (name.startsWith(LANGUAGE) && !KNOWN.contains(name) && !name.startsWith(HTTP_STATUS)) {
        findings.add(
            DefinitionRule.R6,
            errors,
            "names '" + name + "', which the language does not have; correct the name");
      }
    }
  }
}
