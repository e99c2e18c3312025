package dev.stepworker.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.catalogue.Catalogue;
import dev.stepworker.catalogue.Example;
import dev.stepworker.catalogue.Rendering;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the catalogue render what is recorded, and leave nothing out. */
class CatalogueConformanceTest {
  private final Map<String, ConformanceCase> cases =
      ConformanceFiles.cases(ConformanceFiles.copy()).stream()
          .collect(Collectors.toMap(ConformanceCase::id, Function.identity()));

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleRendersAsRecorded(Example example) {
    ConformanceCase recorded = cases.get(example.id());
    Rendering rendering = example.rendering().get();

    CaseCheck.checkRendering(recorded, Rendered.of(recorded, rendering.json(), rendering.policy()));
  }

  @Test
  void everyExampleOfTheReferenceHasItsCounterpart() {
    List<String> seeds = cases.values().stream()
        .filter(recorded -> recorded.json().has("seed"))
        .map(ConformanceCase::id)
        .toList();

    assertThat(examples()).extracting(Example::id).containsAll(seeds);
  }

  @Test
  void everyIntegrationHasAnExample() {
    List<String> shown = examples().stream()
        .map(example -> cases.get(example.id()).integration())
        .toList();

    assertThat(shown).containsAll(Adapters.integrations());
  }

  static List<Example> examples() {
    return Catalogue.pages().stream()
        .flatMap(page -> page.examples().stream())
        .filter(Example::isRecorded)
        .toList();
  }
}
