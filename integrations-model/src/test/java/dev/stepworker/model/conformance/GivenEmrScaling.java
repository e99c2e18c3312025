package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.emr.AdjustmentType;
import dev.stepworker.integrations.emr.AutoScalingPolicy;
import dev.stepworker.integrations.emr.AutoScalingPolicy.Action;
import dev.stepworker.integrations.emr.AutoScalingPolicy.Alarm;
import dev.stepworker.integrations.emr.AutoScalingPolicy.Constraints;
import dev.stepworker.integrations.emr.AutoScalingPolicy.ScalingRule;
import dev.stepworker.integrations.emr.AutoScalingPolicy.SimpleScaling;
import dev.stepworker.integrations.emr.AutoScalingPolicy.Trigger;
import dev.stepworker.integrations.emr.ComparisonOperator;
import dev.stepworker.integrations.emr.MarketType;
import dev.stepworker.integrations.emr.Statistic;
import dev.stepworker.integrations.emr.Unit;

/** Reads how an EMR instance group scales. */
final class GivenEmrScaling {
  private GivenEmrScaling() {}

  static void read(Given given, AutoScalingPolicy policy) {
    given.structure("constraints", policy.constraints, GivenEmrScaling::readConstraints);
    given.structures("rules", policy.rules, GivenEmrScaling::readRule);
  }

  private static void readConstraints(Given given, Constraints constraints) {
    given.integer("maxCapacity", constraints.maxCapacity);
    given.integer("minCapacity", constraints.minCapacity);
  }

  private static void readRule(Given given, ScalingRule rule) {
    given.structure("action", rule.action, GivenEmrScaling::readAction);
    given.text("description", rule.description);
    given.text("name", rule.name);
    given.structure("trigger", rule.trigger, GivenEmrScaling::readTrigger);
  }

  private static void readAction(Given given, Action action) {
    given.constant("market", action.market, MarketType::valueOf);
    given.structure(
        "simpleScalingPolicyConfiguration",
        action.simpleScalingPolicyConfiguration,
        GivenEmrScaling::readScaling);
  }

  private static void readScaling(Given given, SimpleScaling scaling) {
    given.constant("adjustmentType", scaling.adjustmentType, AdjustmentType::valueOf);
    given.duration("coolDown", scaling.coolDown, SECONDS);
    given.integer("scalingAdjustment", scaling.scalingAdjustment);
  }

  private static void readTrigger(Given given, Trigger trigger) {
    given.structure(
        "cloudWatchAlarmDefinition", trigger.cloudWatchAlarmDefinition, GivenEmrScaling::readAlarm);
  }

  private static void readAlarm(Given given, Alarm alarm) {
    given.constant("comparisonOperator", alarm.comparisonOperator, ComparisonOperator::valueOf);
    given.pairs("dimensions", "key", "value", alarm.dimensions);
    given.integer("evaluationPeriods", alarm.evaluationPeriods);
    given.text("metricName", alarm.metricName);
    given.text("namespace", alarm.namespace);
    given.duration("period", alarm.period, SECONDS);
    given.constant("statistic", alarm.statistic, Statistic::valueOf);
    given.decimal("threshold", alarm.threshold);
    given.constant("unit", alarm.unit, Unit::valueOf);
  }
}
