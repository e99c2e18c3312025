package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.path.PathSyntax;
import dev.stepworker.model.path.Timestamps;
import java.time.Instant;
import java.util.Optional;

/**
 * What a path selects, waiting to be compared. The methods are the operators of the language; those
 * that end in {@code Path} compare with what another path selects. Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html#amazon-states-language-choice-state-rules">
 *     Choice rules</a>
 */
public final class Variable {
  private final String path;

  Variable(String path) {
    this.path = path;
  }

  /** It is the boolean true. */
  public Condition isTrue() {
    return booleanEquals(true);
  }

  /** It is the boolean false. */
  public Condition isFalse() {
    return booleanEquals(false);
  }

  public Condition booleanEquals(boolean value) {
    return literal("BooleanEquals", Json.flag(value));
  }

  public Condition booleanEqualsPath(String other) {
    return path("BooleanEquals", other);
  }

  /** It is a text that matches a pattern, in which {@code *} stands for any characters. */
  public Condition stringMatches(String pattern) {
    return literal("StringMatches", Json.text(pattern));
  }

  public Condition stringEquals(String value) {
    return literal("StringEquals", Json.text(value));
  }

  public Condition stringEqualsPath(String other) {
    return path("StringEquals", other);
  }

  public Condition stringLessThan(String value) {
    return literal("StringLessThan", Json.text(value));
  }

  public Condition stringLessThanPath(String other) {
    return path("StringLessThan", other);
  }

  public Condition stringLessThanEquals(String value) {
    return literal("StringLessThanEquals", Json.text(value));
  }

  public Condition stringLessThanEqualsPath(String other) {
    return path("StringLessThanEquals", other);
  }

  public Condition stringGreaterThan(String value) {
    return literal("StringGreaterThan", Json.text(value));
  }

  public Condition stringGreaterThanPath(String other) {
    return path("StringGreaterThan", other);
  }

  public Condition stringGreaterThanEquals(String value) {
    return literal("StringGreaterThanEquals", Json.text(value));
  }

  public Condition stringGreaterThanEqualsPath(String other) {
    return path("StringGreaterThanEquals", other);
  }

  public Condition numericEquals(double value) {
    return literal("NumericEquals", number(value));
  }

  public Condition numericEqualsPath(String other) {
    return path("NumericEquals", other);
  }

  public Condition numericLessThan(double value) {
    return literal("NumericLessThan", number(value));
  }

  public Condition numericLessThanPath(String other) {
    return path("NumericLessThan", other);
  }

  public Condition numericLessThanEquals(double value) {
    return literal("NumericLessThanEquals", number(value));
  }

  public Condition numericLessThanEqualsPath(String other) {
    return path("NumericLessThanEquals", other);
  }

  public Condition numericGreaterThan(double value) {
    return literal("NumericGreaterThan", number(value));
  }

  public Condition numericGreaterThanPath(String other) {
    return path("NumericGreaterThan", other);
  }

  public Condition numericGreaterThanEquals(double value) {
    return literal("NumericGreaterThanEquals", number(value));
  }

  public Condition numericGreaterThanEqualsPath(String other) {
    return path("NumericGreaterThanEquals", other);
  }

  public Condition timestampEquals(Instant time) {
    return timestampEquals(time.toString());
  }

  public Condition timestampEquals(String time) {
    return timestamp("TimestampEquals", time);
  }

  public Condition timestampEqualsPath(String other) {
    return path("TimestampEquals", other);
  }

  public Condition timestampLessThan(Instant time) {
    return timestampLessThan(time.toString());
  }

  public Condition timestampLessThan(String time) {
    return timestamp("TimestampLessThan", time);
  }

  public Condition timestampLessThanPath(String other) {
    return path("TimestampLessThan", other);
  }

  public Condition timestampLessThanEquals(Instant time) {
    return timestampLessThanEquals(time.toString());
  }

  public Condition timestampLessThanEquals(String time) {
    return timestamp("TimestampLessThanEquals", time);
  }

  public Condition timestampLessThanEqualsPath(String other) {
    return path("TimestampLessThanEquals", other);
  }

  public Condition timestampGreaterThan(Instant time) {
    return timestampGreaterThan(time.toString());
  }

  public Condition timestampGreaterThan(String time) {
    return timestamp("TimestampGreaterThan", time);
  }

  public Condition timestampGreaterThanPath(String other) {
    return path("TimestampGreaterThan", other);
  }

  public Condition timestampGreaterThanEquals(Instant time) {
    return timestampGreaterThanEquals(time.toString());
  }

  public Condition timestampGreaterThanEquals(String time) {
    return timestamp("TimestampGreaterThanEquals", time);
  }

  public Condition timestampGreaterThanEqualsPath(String other) {
    return path("TimestampGreaterThanEquals", other);
  }

  public Condition isPresent() {
    return literal("IsPresent", Json.flag(true));
  }

  public Condition isNotPresent() {
    return literal("IsPresent", Json.flag(false));
  }

  public Condition isNull() {
    return literal("IsNull", Json.flag(true));
  }

  public Condition isNotNull() {
    return literal("IsNull", Json.flag(false));
  }

  public Condition isString() {
    return literal("IsString", Json.flag(true));
  }

  public Condition isNotString() {
    return literal("IsString", Json.flag(false));
  }

  public Condition isNumeric() {
    return literal("IsNumeric", Json.flag(true));
  }

  public Condition isNotNumeric() {
    return literal("IsNumeric", Json.flag(false));
  }

  public Condition isBoolean() {
    return literal("IsBoolean", Json.flag(true));
  }

  public Condition isNotBoolean() {
    return literal("IsBoolean", Json.flag(false));
  }

  public Condition isTimestamp() {
    return literal("IsTimestamp", Json.flag(true));
  }

  public Condition isNotTimestamp() {
    return literal("IsTimestamp", Json.flag(false));
  }

  private Condition literal(String operator, JsonNode operand) {
    return new Comparison(path, operator, operand, Optional.empty());
  }

  private Condition path(String operator, String other) {
    return new Comparison(
        path, operator + "Path", Json.text(other), PathSyntax.PATH.problemOf(other));
  }

  private Condition timestamp(String operator, String time) {
    Optional<String> problem = Timestamps.isValid(time)
        ? Optional.empty()
        : Optional.of("is '" + time + "'; must be " + Timestamps.REQUIREMENT);
    return new Comparison(path, operator, Json.text(time), problem);
  }

  private static JsonNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1L << 53
        ? Json.number((long) value)
        : Json.number(value);
  }
}
