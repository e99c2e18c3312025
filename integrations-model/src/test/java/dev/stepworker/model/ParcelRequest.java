package dev.stepworker.model;

import static dev.stepworker.model.Rule.between;
import static dev.stepworker.model.Rule.elements;
import static dev.stepworker.model.Rule.matching;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.util.Optional;

/** A request with a member of every kind. */
final class ParcelRequest extends TaskRequest {
  final Member<String> name = required(text("Name", matching("[a-z]+", "lower-case letters")));
  final Member<Integer> weight = integer("WeightKg", between(1, 30));
  final Member<Double> value = decimal("Value");
  final Member<Boolean> fragile = withDefault(flag("Fragile"), false);
  final Member<Duration> deadline = duration("DeadlineMinutes", MINUTES);
  final Member<DataSize> label = size("LabelMiB", DataSize.Unit.MEBIBYTES);
  final Member<DataSize> box = sizeAsText("BoxMiB", DataSize.Unit.MEBIBYTES);
  final Member<Carrier> carrier = enumeration("Carrier");
  final ListMember<String> stops = texts("Stops", elements(1, 3));
  final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");
  final MapMember<String> notes = textMap("Notes");
  final DocumentMember content = document("Content");
  final StructureMember<Address> from = always(structure("From", Address::new));
  final StructureListMember<Address> via = structures("Via", Address::new);
  final StructureMapMember<Address> to = structureMap("To", Address::new);
  final Member<String> depot = notRendered(text("Depot"));

  ParcelRequest() {
    computed("Region", environment -> Optional.of(Value.of(environment.region())));
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (literalOf(fragile).orElse(false) && literalOf(weight).orElse(0) > 20) {
      problems.add(weight, "is too much for a fragile parcel; send 20 or less");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("parcel:Send")
        .on(permissions.literalOf(name).map(n -> "parcel/" + n).orElse("*")));
  }

  enum Carrier implements Constant {
    ROAD,
    RAIL
  }

  static final class Address extends Structure {
    final Member<String> city = required(text("City"));
  }
}
