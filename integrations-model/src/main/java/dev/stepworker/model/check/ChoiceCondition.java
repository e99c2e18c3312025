package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Conditions of JSONPath rules, one inside the other: C2 to C6, P7. */
final class ChoiceCondition {
  private static final List<String> JOINTS = List.of("And", "Or", "Not");
  private static final List<String> OF_RULES = List.of("Next", "Assign", "Output");
  private static final List<String> OTHERS = List.of("Variable", "Comment", "Condition");

  private final Findings findings;

  ChoiceCondition(Findings findings) {
    this.findings = findings;
  }

  void check(Place condition) {
    List<Place> joints = named(condition, JOINTS);
    List<Place> operators = new ArrayList<>(condition.fields());
    operators.removeIf(field -> !ComparisonOperator.exists(field.name()));
    checkOne(condition, joints, operators);
    checkKnown(condition);
    joints.forEach(this::checkJoint);
    operators.forEach(this::checkOperand);
    if (!operators.isEmpty()) {
      checkVariable(condition);
    }
  }

  private void checkOne(Place condition, List<Place> joints, List<Place> operators) {
    int count = joints.size() + operators.size();
    if (count == 0 && !condition.has("Condition")) {
      findings.add(
          DefinitionRule.C3, condition, "has no comparison; add an operator such as StringEquals");
    } else if (count > 1) {
      String names = String.join(
          ", ",
          Stream.concat(joints.stream(), operators.stream()).map(Place::name).toList());
      findings.add(
          DefinitionRule.C3,
          condition,
          "has " + count + " conditions (" + names + "); keep one, or join them with And");
    }
  }

  private void checkKnown(Place condition) {
    condition.fields().stream()
        .filter(field -> !isKnown(field.name()))
        .forEach(field -> findings.add(
            DefinitionRule.C3,
            condition,
            "has the field '" + field.name() + "', which is no operator; correct the name"));
  }

  private static boolean isKnown(String field) {
    return JOINTS.contains(field)
        || OF_RULES.contains(field)
        || OTHERS.contains(field)
        || ComparisonOperator.exists(field);
  }

  private void checkJoint(Place joint) {
    if (joint.name().equals("Not")) {
      checkInner(joint);
    } else if (joint.elements().isEmpty()) {
      findings.addValue(DefinitionRule.C5, joint, "a list with at least one condition");
    }
    joint.elements().forEach(this::checkInner);
  }

  private void checkInner(Place inner) {
    if (!inner.json().isObject()) {
      findings.addValue(DefinitionRule.C5, inner, "one condition, an object");
      return;
    }
    named(inner, OF_RULES)
        .forEach(field -> findings.add(
            DefinitionRule.C2,
            field,
            "stands inside a condition; only the rule as a whole can have it"));
    check(inner);
  }

  private void checkVariable(Place condition) {
    if (!condition.has("Variable")) {
      findings.add(DefinitionRule.C4, condition, "has no Variable; add the path to compare");
    } else {
      StatePaths.check(DefinitionRule.C4, condition.at("Variable"), PathSyntax.PATH, findings);
    }
  }

  private void checkOperand(Place operand) {
    if (operand.name().endsWith("Path")) {
      StatePaths.check(DefinitionRule.C6, operand, PathSyntax.PATH, findings);
      return;
    }
    ComparisonOperator.requirement(operand)
        .ifPresent(needed -> findings.addValue(DefinitionRule.C6, operand, needed));
    if (operand.name().startsWith("String") && Template.looksDynamic(operand)) {
      findings.add(
          DefinitionRule.P7,
          operand,
          "is " + operand.shown() + ", which is compared as plain text; to compare with what it"
              + " selects, use " + operand.name() + "Path");
    }
  }

  private static List<Place> named(Place object, List<String> names) {
    List<Place> found = new ArrayList<>();
    names.forEach(name -> object.find(name).ifPresent(found::add));
    return found;
  }
}
