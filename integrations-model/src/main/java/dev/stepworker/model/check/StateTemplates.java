package dev.stepworker.model.check;

import java.util.List;
import java.util.stream.Stream;

/** The payload templates of a JSONPath state: P3 to P5, I1, I2, V3. */
final class StateTemplates implements StateRule {
  private static final List<String> FIELDS =
      List.of("Parameters", "ResultSelector", "ItemSelector", "Credentials");

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isJsonata()) {
      Template plain = new Template(DefinitionRule.P3, findings);
      of(state).forEach(plain::check);
      Template assign = new Template(DefinitionRule.V3, findings);
      state.assigners().forEach(place -> assign.check(place.at("Assign")));
    }
  }

  /** Every template of a state but {@code Assign}. */
  static Stream<Place> of(StateView state) {
    Place place = state.place();
    Stream<Place> inMap = Stream.of(
            place.at("ItemBatcher").find("BatchInput"),
            place.at("ItemReader").find("Parameters"),
            place.at("ResultWriter").find("Parameters"))
        .flatMap(found -> found.stream());
    return Stream.concat(FIELDS.stream().flatMap(field -> place.find(field).stream()), inMap);
  }
}
