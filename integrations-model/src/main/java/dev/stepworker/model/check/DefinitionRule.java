package dev.stepworker.model.check;

import java.util.Optional;

/**
 * The rules that a definition is checked against; the name of a rule is its id in reports.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
public enum DefinitionRule {
  /** The text is JSON, and the JSON is one object. */
  D1("INVALID_JSON_DESCRIPTION"),
  /** The text is not empty. */
  D2("MISSING_DESCRIPTION"),
  /** No object names a field twice. */
  D3("DUPLICATE_FIELD"),
  /** The text has at most 1,048,576 bytes. */
  D4,
  /** {@code States} is an object with at least one state. */
  M1,
  /** {@code StartAt} is a text and not empty. */
  M2,
  /** {@code StartAt} names a state of the same scope. */
  M3("MISSING_TRANSITION_TARGET"),
  /** The machine has only fields that the service knows. */
  M4,
  /** A branch or processor has only fields that the service knows. */
  M5,
  /** The timeout of the machine is 1 to 99,999,999 whole seconds. */
  M6,
  /** {@code Version} is 1.0. */
  M7,
  /** {@code QueryLanguage} is JSONPath or JSONata. */
  M8,
  /** The comment of a machine, branch or processor is a text. */
  M9,
  /** States are not nested too deeply. */
  M10("TOO_DEEPLY_NESTED"),
  /** A state name has 1 to 80 characters. */
  N1("INVALID_STATE_NAME"),
  /** No two states of the machine have one name. */
  N2("DUPLICATE_STATE_NAME"),
  /** Every transition leads to a state of the same scope. */
  G1("MISSING_TRANSITION_TARGET"),
  /** No transition crosses the border of a branch or processor. */
  G2("MISSING_TRANSITION_TARGET"),
  /** Every state can be reached from the start. */
  G3("MISSING_TRANSITION_TARGET"),
  /** Every scope has a state that ends it. */
  G4("MISSING_END_STATE"),
  /** From every state an end can be reached. */
  G5(Severity.WARNING),
  /** A state goes on or ends, and not both. */
  T1,
  /** {@code End} is a boolean, {@code Next} a text. */
  T2,
  /** Choice, Succeed and Fail have neither {@code Next} nor {@code End}. */
  T3,
  /** A state is an object of one of the eight types. */
  S1,
  /** A state has only the fields of its type. */
  S2,
  /** The comment of a state is a text. */
  S3,
  /** No state of a JSONata machine turns to JSONPath. */
  Q1,
  /** A JSONata state has no field of JSONPath. */
  Q2,
  /** A JSONPath state has no field of JSONata. */
  Q3,
  /** Nested states take the language of the machine. */
  Q4,
  /** An expression stands alone between its delimiters. */
  Q5(Severity.WARNING, "NO_JSONATA"),
  /** An expression parses as JSONata. */
  Q6,
  /** {@code $states} has what is asked of it there. */
  Q7,
  /** A text in a field that wants a number or a list is an expression. */
  Q8,
  /** An expression uses no {@code $eval} and no data outside of {@code $states} and variables. */
  Q9,
  /** {@code InputPath} and {@code OutputPath} are paths. */
  P1,
  /** {@code ResultPath} names one node of the input. */
  P2,
  /** A field that ends in {@code .$} holds a path or a function. */
  P3,
  /** No object has a field both with and without {@code .$}. */
  P4,
  /** What looks like a path stands in a field that ends in {@code .$}. */
  P5(Severity.WARNING, "NO_DOLLAR"),
  /** The fixed result of a Pass state holds no paths. */
  P6(Severity.WARNING, "PASS_RESULT_IS_STATIC"),
  /** A comparison with a path has an operator that ends in {@code Path}. */
  P7(Severity.WARNING, "NO_PATH"),
  /** An intrinsic function is known and well formed. */
  I1,
  /** Intrinsic functions are nested at most ten deep. */
  I2,
  /** A task names its resource by an ARN. */
  K1,
  /** The resource exists with that integration pattern. */
  K2,
  /** A clock is given once. */
  K3,
  /** A clock is 1 to 99,999,999 whole seconds, or a reference path. */
  K4,
  /** The heartbeat is shorter than the timeout. */
  K5,
  /** Credentials name a role. */
  K6,
  /** A callback hands its task token on. */
  K7,
  /** Express workflows neither wait for jobs, callbacks nor activities. */
  K8,
  /** A nested execution answers with JSON, not with text. */
  K9(Severity.WARNING),
  /** A task that waits has a timeout and, with a worker behind it, a heartbeat. */
  K10(Severity.WARNING),
  /** {@code Retry} and {@code Catch} are lists of objects. */
  R1,
  /** A retrier names errors. */
  R2,
  /** {@code States.ALL} stands alone and last. */
  R3,
  /** The numbers of a retrier are in their ranges. */
  R4,
  /** A catcher names errors and a next state. */
  R5,
  /** The language has the error that is named. */
  R6(Severity.WARNING, "UNKNOWN_ERROR_NAME"),
  /** Some errors get past {@code States.ALL}. */
  R7(Severity.WARNING),
  /** {@code Choices} is a list of rules. */
  C1,
  /** A rule leads on; the conditions inside it do not. */
  C2,
  /** A rule has one condition, a comparison one operator. */
  C3,
  /** A comparison has a path to compare. */
  C4,
  /** {@code And} and {@code Or} hold conditions, {@code Not} one. */
  C5,
  /** What is compared with fits the operator. */
  C6,
  /** A JSONata rule has a condition. */
  C7,
  /** {@code Default} is a text. */
  C8,
  /** A Wait state has one time. */
  W1,
  /** The seconds are 0 to 99,999,999. */
  W2,
  /** A timestamp is in RFC 3339. */
  W3,
  /** A path to a time is a reference path. */
  W4,
  /** Error and cause are given once. */
  F1,
  /** Error and cause are texts. */
  F2,
  /** A path to an error or cause gives a text. */
  F3,
  /** {@code Branches} is a list with at least one branch. */
  B1,
  /** A branch has {@code StartAt} and {@code States}. */
  B2,
  /** A Map state has one processor. */
  A1,
  /** A Map state has one selector and one source of items. */
  A2,
  /** The concurrency is a whole number from 0. */
  A3,
  /** {@code ItemsPath} is a reference path. */
  A4,
  /** Mode and execution type of a processor are known. */
  A5,
  /** Fields of a distributed map need that mode. */
  A6,
  /** A reader is complete and consistent. */
  A7,
  /** A batcher has limits in their ranges. */
  A8,
  /** A result writer is complete. */
  A9,
  /** Tolerated failures are in their range. */
  A10,
  /** A label is short, plain and unique. */
  A11("INVALID_LABEL_NAME"),
  /** {@code Iterator} and {@code Parameters} of a Map state are old names. */
  A12(Severity.WARNING),
  /** {@code Assign} is an object. */
  V1,
  /** The name of a variable is an identifier. */
  V2,
  /** {@code Assign} follows the rules of templates. */
  V3,
  /** No nested state assigns a variable of a scope around it. */
  V4,
  /** A variable that is read has been assigned. */
  V5(Severity.WARNING, "UNDEFINED_VARIABLE");

  private final Severity severity;
  private final Optional<String> code;

  DefinitionRule() {
    this(Severity.ERROR, Optional.of("SCHEMA_VALIDATION_FAILED"));
  }

  DefinitionRule(String code) {
    this(Severity.ERROR, Optional.of(code));
  }

  DefinitionRule(Severity severity) {
    this(severity, Optional.empty());
  }

  DefinitionRule(Severity severity, String code) {
    this(severity, Optional.of(code));
  }

  DefinitionRule(Severity severity, Optional<String> code) {
    this.severity = severity;
    this.code = code;
  }

  /** Whether a definition that breaks the rule is refused. */
  public Severity severity() {
    return severity;
  }

  /** What the service calls a breach; empty where it has no code of its own. */
  public Optional<String> code() {
    return code;
  }
}
