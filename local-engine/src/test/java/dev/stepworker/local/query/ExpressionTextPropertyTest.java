package dev.stepworker.local.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever stands where a path, a call or an expression belongs: a value, or the service's failure.
 */
class ExpressionTextPropertyTest {
  private static final Map<String, Object> DOCUMENT =
      Json.object("{'a': {'b': [1, 'x', null, {'c': true}]}, 'n': 3, 's': 'text'}");

  private final JsonPathQueries jsonPath = new JsonPathQueries(new Random(1));
  private final JsonataQueries jsonata =
      new JsonataQueries(new Random(1), InstantSource.fixed(Instant.EPOCH), Duration.ofSeconds(1));

  @Property(tries = 2000)
  void anyTextIsAPathOrAFailure(@ForAll("paths") String path) {
    onlyFailsAsTheService(() -> jsonPath.read(path, scope(DOCUMENT)));
    onlyFailsAsTheService(() -> jsonPath.readReference(path, scope(DOCUMENT)));
    onlyFailsAsTheService(() -> jsonPath.write(path, DOCUMENT, 1));
    onlyFailsAsTheService(() -> jsonPath.problemOf(path));
  }

  @Property(tries = 2000)
  void anyTextIsACallOrAFailure(@ForAll("calls") String call) {
    onlyFailsAsTheService(() -> jsonPath.read(call, scope(DOCUMENT)));
    onlyFailsAsTheService(() -> jsonPath.problemOf(call));
  }

  @Property(tries = 2000)
  void anyTextIsAnExpressionOrAFailure(@ForAll("expressions") String expression) {
    onlyFailsAsTheService(
        () -> jsonata.evaluate("{%" + expression + "%}", "Output", jsonataScope(DOCUMENT)));
    onlyFailsAsTheService(() -> jsonata.problemOf("{%" + expression + "%}"));
  }

  @Provide
  Arbitrary<String> paths() {
    return pieces(
        "$",
        "$$",
        ".",
        "..",
        "a",
        "b",
        "n",
        "*",
        "[",
        "]",
        "'",
        "\"",
        "0",
        "-1",
        ":",
        ",",
        "?(",
        "@",
        ")",
        "==",
        "<",
        "&&",
        "!",
        " ",
        "\\",
        "length()",
        "States.",
        "\n",
        "é",
        "=~/x/");
  }

  @Provide
  Arbitrary<String> calls() {
    return pieces(
            "Format",
            "Array",
            "MathAdd",
            "States.",
            "Hash",
            "ArrayRange",
            "StringToJson",
            "MathRandom",
            "(",
            ")",
            ",",
            "'",
            "{}",
            "\\",
            "$",
            "$.a.b",
            "$.n",
            "$$",
            "1",
            "-",
            ".5",
            "1e9",
            "1e999",
            "null",
            "true",
            " ",
            "MD5",
            "{",
            "\"",
            "x")
        .map(rest -> "States." + rest);
  }

  @Provide
  Arbitrary<String> expressions() {
    return pieces(
        "$states",
        ".",
        "input",
        "$",
        "$$",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "/",
        "a",
        "1",
        "..",
        "+",
        "-",
        "*",
        "%",
        "=",
        "<",
        "&",
        "and",
        "in",
        ":=",
        ":",
        ",",
        ";",
        "?",
        "|",
        "~>",
        "^",
        "@",
        "#",
        "!",
        "\\",
        "`",
        "function($x)",
        "$sum",
        "$map",
        "$string",
        "$parse",
        "$range",
        "$partition",
        "$now()",
        "null",
        " ",
        "1e400",
        "$f := ",
        "**",
        "$states.input.a.b");
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(10).map(list -> String.join("", list));
  }

  private static void onlyFailsAsTheService(Runnable evaluation) {
    Throwable thrown = catchThrowable(evaluation::run);

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(QueryFailure.class);
    }
  }

  private static Scope scope(Object input) {
    return new Scope(input, Map.of(), Map.of());
  }

  private static JsonataScope jsonataScope(Object input) {
    return new JsonataScope(Map.of("input", input), Map.of());
  }
}
