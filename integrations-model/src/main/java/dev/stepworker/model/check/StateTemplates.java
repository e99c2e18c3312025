package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;

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
  static List<Place> of(StateView state) {
    Place place = state.place();
    List<Place> templates = new ArrayList<>();
    FIELDS.forEach(field -> place.find(field).ifPresent(templates::add));
    if (state.isA("Map")) {
      place.at("ItemBatcher").find("BatchInput").ifPresent(templates::add);
      place.at("ItemReader").find("Parameters").ifPresent(templates::add);
      place.at("ResultWriter").find("Parameters").ifPresent(templates::add);
    }
    return templates;
  }
}
