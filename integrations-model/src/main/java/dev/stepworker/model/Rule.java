package dev.stepworker.model;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a literal has to be; the requirement completes "must be ...". Meant to be imported
 * statically where members are declared.
 *
 * @param requirement such as {@code 0 to 900}
 * @param accepts whether a literal keeps the rule
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public record Rule<T>(String requirement, Predicate<? super T> accepts) {

  /** Anything. */
  public static <T> Rule<T> any() {
    return new Rule<>("", value -> true);
  }

  /** A number in a range, both ends included. */
  public static Rule<Integer> between(int least, int most) {
    return new Rule<>(least + " to " + most, n -> n >= least && n <= most);
  }

  public static Rule<Integer> atLeast(int least) {
    return new Rule<>(least + " or more", n -> n >= least);
  }

  /** A fraction in a range, both ends included. */
  public static Rule<Double> between(double least, double most) {
    return new Rule<>(least + " to " + most, n -> n >= least && n <= most);
  }

  public static Rule<Double> atLeast(double least) {
    return new Rule<>(least + " or more", n -> n >= least);
  }

  /** A duration in a range, both ends included. */
  public static Rule<Duration> between(Duration least, Duration most) {
    return new Rule<>(
        least + " to " + most, d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0);
  }

  public static Rule<Duration> atLeast(Duration least) {
    return new Rule<>(least + " or more", d -> d.compareTo(least) >= 0);
  }

  public static Rule<Boolean> mustBeTrue() {
    return new Rule<>("true", value -> value);
  }

  /** A text of so many characters. */
  public static Rule<String> length(int least, int most) {
    return new Rule<>(
        least + " to " + most + " characters", t -> t.length() >= least && t.length() <= most);
  }

  /** A text that matches a pattern as a whole. */
  public static Rule<String> matching(String pattern, String requirement) {
    Pattern compiled = Pattern.compile(pattern);
    return new Rule<>(requirement, t -> compiled.matcher(t).matches());
  }

  /** A list or map with so many elements. */
  public static <C extends Collection<?>> Rule<C> elements(int least, int most) {
    return new Rule<>(
        least + " to " + most + " elements", c -> c.size() >= least && c.size() <= most);
  }

  /** A list or map that holds something. */
  public static <C extends Collection<?>> Rule<C> notEmpty() {
    return new Rule<>("1 element or more", c -> !c.isEmpty());
  }

  /** Both rules at once. */
  public Rule<T> and(Rule<T> other) {
    return new Rule<>(
        other.requirement.isEmpty() ? requirement : requirement + ", " + other.requirement,
        value -> accepts.test(value) && other.accepts.test(value));
  }

  /** @param shown the value for a message, which few values get */
  void check(T value, Supplier<String> shown, Problems here) {
    if (!accepts.test(value)) {
      here.add("", "is " + shown.get() + "; must be " + requirement);
    }
  }
}
