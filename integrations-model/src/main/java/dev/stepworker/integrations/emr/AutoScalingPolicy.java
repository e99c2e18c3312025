package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import java.time.Duration;

/**
 * How an instance group grows and shrinks by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_AutoScalingPolicy.html">
 *     AutoScalingPolicy</a>
 */
public final class AutoScalingPolicy extends Structure {
  /** How small and how large the group may become. */
  public final StructureMember<Constraints> constraints =
      required(structure("Constraints", Constraints::new));

  /** When to grow or to shrink. */
  public final StructureListMember<ScalingRule> rules =
      required(structures("Rules", ScalingRule::new));

  AutoScalingPolicy() {}

  /**
   * How small and how large a group may become.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ScalingConstraints.html">
   *     ScalingConstraints</a>
   */
  public static final class Constraints extends Structure {
    /** At most so many instances. */
    public final Member<Integer> maxCapacity = required(integer("MaxCapacity", atLeast(0)));

    /** At least so many instances. */
    public final Member<Integer> minCapacity = required(integer("MinCapacity", atLeast(0)));

    private Constraints() {}
  }

  /**
   * What to do when an alarm goes off.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ScalingRule.html">
   *     ScalingRule</a>
   */
  public static final class ScalingRule extends Structure {
    /** What to do. */
    public final StructureMember<Action> action = required(structure("Action", Action::new));

    /** What the rule is for, in words. */
    public final Member<String> description = text("Description");

    /** The name, of which a policy has one rule only. */
    public final Member<String> name = required(text("Name"));

    /** When to do it. */
    public final StructureMember<Trigger> trigger = required(structure("Trigger", Trigger::new));

    private ScalingRule() {}
  }

  /**
   * What a scaling rule does.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ScalingAction.html">
   *     ScalingAction</a>
   */
  public static final class Action extends Structure {
    /** How new instances are bought; as those of the group when unset. */
    public final Member<MarketType> market = enumeration("Market");

    /** By how much the group changes. */
    public final StructureMember<SimpleScaling> simpleScalingPolicyConfiguration =
        required(structure("SimpleScalingPolicyConfiguration", SimpleScaling::new));

    private Action() {}
  }

  /**
   * By how much a group changes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_SimpleScalingPolicyConfiguration.html">
   *     SimpleScalingPolicyConfiguration</a>
   */
  public static final class SimpleScaling extends Structure {
    /** What {@link #scalingAdjustment} means; a number of instances to add when unset. */
    public final Member<AdjustmentType> adjustmentType = enumeration("AdjustmentType");

    /** The pause after a change, in whole seconds; none when unset. */
    public final Member<Duration> coolDown = duration("CoolDown", SECONDS);

    /** Instances or percent; negative to shrink. */
    public final Member<Integer> scalingAdjustment = required(integer("ScalingAdjustment"));

    private SimpleScaling() {}
  }

  /**
   * When a scaling rule acts.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ScalingTrigger.html">
   *     ScalingTrigger</a>
   */
  public static final class Trigger extends Structure {
    /** The alarm to wait for. */
    public final StructureMember<Alarm> cloudWatchAlarmDefinition =
        required(structure("CloudWatchAlarmDefinition", Alarm::new));

    private Trigger() {}
  }

  /**
   * An alarm on a CloudWatch metric.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_CloudWatchAlarmDefinition.html">
   *     CloudWatchAlarmDefinition</a>
   */
  public static final class Alarm extends Structure {
    /** How the metric is compared with the threshold. */
    public final Member<ComparisonOperator> comparisonOperator =
        required(enumeration("ComparisonOperator"));

    /** Which of the metrics of that name; that of the cluster when unset. */
    public final MapMember<String> dimensions = keyedTexts("Dimensions", "Key", "Value");

    /** How many periods in a row the comparison has to hold; 1 when unset. */
    public final Member<Integer> evaluationPeriods = integer("EvaluationPeriods", atLeast(1));

    /** The metric, such as {@code YARNMemoryAvailablePercentage}. */
    public final Member<String> metricName = required(text("MetricName"));

    /** The metric's namespace; {@code AWS/ElasticMapReduce} when unset. */
    public final Member<String> namespace = text("Namespace");

    /** The length of a period, in whole seconds; EMR's metrics come every five minutes. */
    public final Member<Duration> period = required(duration("Period", SECONDS));

    /** What is taken of the metric over a period; the average when unset. */
    public final Member<Statistic> statistic = enumeration("Statistic");

    /** What the metric is compared with. */
    public final Member<Double> threshold = decimal("Threshold");

    /** The metric's unit; none when unset. */
    public final Member<Unit> unit = enumeration("Unit");

    private Alarm() {}
  }
}
