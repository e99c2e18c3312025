package dev.stepworker.local.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.query.choice.ChoiceOperator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any document, path and expression. */
class QueryPropertiesTest {
  private static final Map<String, Object> DOCUMENT =
      Json.object("{'a': {'b': [1, 'x', null, {'c': true}]}, 'n': 3, 's': 'text'}");

  private final JsonPathQueries jsonPath = new JsonPathQueries(new Random(1));
  private final JsonataQueries jsonata =
      new JsonataQueries(new Random(1), InstantSource.fixed(Instant.EPOCH), Duration.ofSeconds(1));

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsRead(
      @ForAll("documents") Object document,
      @ForAll("steps") List<String> steps,
      @ForAll("documents") Object value) {
    String path = "$" + String.join("", steps);
    Map<String, Object> root = new LinkedHashMap<>(Map.of("x", "kept"));
    root.put("doc", document);

    Object written;
    try {
      written = jsonPath.write(path, root, value);
    } catch (QueryFailure e) {
      assertThat(e.error()).isEqualTo("States.ReferencePathConflict");
      return;
    }

    assertThat(jsonPath.read(path, scope(written))).isEqualTo(value);
    if (!steps.isEmpty() && !steps.get(0).contains("x")) {
      assertThat(jsonPath.read("$.x", scope(written))).isEqualTo("kept");
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aTemplateWithoutComputedFieldsIsItself(@ForAll("documents") Object template) {
    assertThat(jsonPath.template(template, scope(DOCUMENT))).isEqualTo(template);
    assertThat(jsonata.template(template, "Output", jsonataScope(DOCUMENT))).isEqualTo(template);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyDocumentPassesThroughUnchanged(@ForAll("documents") Object document) {
    assertThat(
            jsonata.template(Map.of("v", "{% $states.input %}"), "Output", jsonataScope(document)))
        .isEqualTo(mapOf("v", document));
    assertThat(jsonPath.template(Map.of("v.$", "$"), scope(document)))
        .isEqualTo(mapOf("v", document));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void jsonTextIsReadBack(@ForAll("documents") Object document) {
    Scope scope = scope(mapOf("d", document));

    assertThat(jsonPath.read("States.StringToJson(States.JsonToString($.d))", scope))
        .isEqualTo(document);
    assertThat(jsonata.evaluate(
            "{% $parse($string($states.input)) %}", "Output", jsonataScope(mapOf("d", document))))
        .isEqualTo(mapOf("d", document));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyOperatorTakesAnyValues(
      @ForAll("operators") String operator,
      @ForAll("documents") Object left,
      @ForAll("documents") Object right) {
    Scope scope = scope(mapOf("left", left));
    Map<String, Object> rule = new LinkedHashMap<>(Map.of("Variable", "$.left"));
    rule.put(operator, right);

    boolean applies = jsonPath.matches(rule, scope);

    assertThat(jsonPath.matches(Map.of("Not", rule), scope)).isNotEqualTo(applies);
    assertThat(ChoiceOperator.named(operator)).isNotNull();
  }

  @Provide
  Arbitrary<Object> documents() {
    return documents(3);
  }

  private static Arbitrary<Object> documents(int depth) {
    Arbitrary<Object> scalars = Arbitraries.oneOf(
        Arbitraries.just(null),
        Arbitraries.of(true, false),
        Arbitraries.integers(),
        Arbitraries.longs().between(1L << 40, 1L << 50),
        Arbitraries.integers().between(-999, 999).map(number -> number + 0.25),
        Arbitraries.strings().withChars("ab $.'\"\\{}%é€").ofMaxLength(6));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<Object> parts = documents(depth - 1);
    Arbitrary<String> names = Arbitraries.of("a", "b", "odd name", "é", "x-y", "");
    return Arbitraries.oneOf(
        scalars,
        parts.list().ofMaxSize(3).map(ArrayList::new),
        Combinators.combine(names, parts)
            .as(QueryPropertiesTest::mapOf)
            .list()
            .ofMaxSize(3)
            .map(QueryPropertiesTest::merged));
  }

  private static Object merged(List<Map<String, Object>> maps) {
    Map<String, Object> merged = new LinkedHashMap<>();
    maps.forEach(merged::putAll);
    return merged;
  }

  @Provide
  Arbitrary<List<String>> steps() {
    return Arbitraries.of(".doc", ".a", ".b", "['odd name']", "[\"x\"]", "[0]", "[1]", "[7]", ".é")
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> operators() {
    return Arbitraries.of(
        "StringEquals",
        "StringLessThan",
        "NumericEquals",
        "NumericGreaterThanEquals",
        "TimestampLessThan",
        "BooleanEquals",
        "StringMatches",
        "IsNull",
        "IsPresent",
        "IsString",
        "IsNumeric",
        "IsBoolean",
        "IsTimestamp");
  }

  private static Map<String, Object> mapOf(String name, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(name, value);
    return map;
  }

  private static Scope scope(Object input) {
    return new Scope(input, Map.of(), Map.of());
  }

  private static JsonataScope jsonataScope(Object input) {
    return new JsonataScope(mapOf("input", input), Map.of());
  }
}
