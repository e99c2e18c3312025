package dev.stepworker.model.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that every expression knows.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">
 *     Transforming data with JSONata</a>
 */
final class JsonataFunctions {
  private static final String OF_JSONATA = """
      sum count max min average string substring substringBefore substringAfter lowercase uppercase
      length trim pad match contains replace split join formatNumber formatBase formatInteger
      parseInteger number floor ceil round abs sqrt power random boolean not map zip filter single
      reduce foldLeft sift keys lookup append exists spread merge reverse each error assert type
      sort shuffle distinct base64encode base64decode encodeUrlComponent encodeUrl
      decodeUrlComponent decodeUrl eval toMillis fromMillis clone now millis""";
  private static final String OF_STEP_FUNCTIONS = "partition range hash random uuid parse";

  static final Set<String> NAMES = Stream.of(OF_JSONATA, OF_STEP_FUNCTIONS)
      .flatMap(names -> Stream.of(names.split("\\s+")))
      .collect(Collectors.toUnmodifiableSet());

  private JsonataFunctions() {}
}
