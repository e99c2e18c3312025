package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InstancesTest {

  @Test
  void rendersInstanceGroups() {
    ServiceTask task = instances(i -> i.instanceGroups.add(g -> {
      g.name.set("core");
      g.instanceCount.path("$.nodes");
      g.instanceRole.set(InstanceRole.CORE);
      g.instanceType.set("m5.2xlarge");
      g.market.set(MarketType.SPOT);
      g.bidPrice.set("0.12");
      g.configurations.add(x -> x.classification.set("spark"));
      g.ebsConfiguration.set(e -> {
        e.ebsOptimized.set(true);
        e.ebsBlockDeviceConfigs.add(d -> {
          d.volumesPerInstance.set(2);
          d.volumeSpecification.set(v -> {
            v.iops.set(3000);
            v.size.set(DataSize.ofGibibytes(64));
            v.throughput.set(250);
            v.volumeType.set(EbsVolumeType.GP3);
          });
        });
      });
      g.autoScalingPolicy.set(p -> {
        p.constraints.set(limits -> {
          limits.minCapacity.set(2);
          limits.maxCapacity.set(9);
        });
        p.rules.add(r -> {
          r.name.set("grow");
          r.description.set("more nodes when memory is short");
          r.action.set(a -> {
            a.market.set(MarketType.ON_DEMAND);
            a.simpleScalingPolicyConfiguration.set(s -> {
              s.adjustmentType.set(AdjustmentType.CHANGE_IN_CAPACITY);
              s.coolDown.set(Duration.ofMinutes(5));
              s.scalingAdjustment.set(2);
            });
          });
          r.trigger.set(t -> t.cloudWatchAlarmDefinition.set(a -> {
            a.comparisonOperator.set(ComparisonOperator.LESS_THAN);
            a.dimensions.put("JobFlowId", "${emr.clusterId}");
            a.evaluationPeriods.set(2);
            a.metricName.set("YARNMemoryAvailablePercentage");
            a.namespace.set("AWS/ElasticMapReduce");
            a.period.set(Duration.ofMinutes(5));
            a.statistic.set(Statistic.AVERAGE);
            a.threshold.set(15.5);
            a.unit.set(Unit.PERCENT);
          }));
        });
      });
    }));

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Instances/InstanceGroups/0"))
        .isEqualTo(tree("""
            {
              "Name": "core",
              "InstanceCount.$": "$.nodes",
              "InstanceRole": "CORE",
              "InstanceType": "m5.2xlarge",
              "Market": "SPOT",
              "BidPrice": "0.12",
              "Configurations": [{"Classification": "spark"}],
              "EbsConfiguration": {
                "EbsOptimized": true,
                "EbsBlockDeviceConfigs": [
                  {
                    "VolumesPerInstance": 2,
                    "VolumeSpecification": {
                      "Iops": 3000, "SizeInGB": 64, "Throughput": 250, "VolumeType": "gp3"
                    }
                  }
                ]
              },
              "AutoScalingPolicy": {
                "Constraints": {"MinCapacity": 2, "MaxCapacity": 9},
                "Rules": [
                  {
                    "Name": "grow",
                    "Description": "more nodes when memory is short",
                    "Action": {
                      "Market": "ON_DEMAND",
                      "SimpleScalingPolicyConfiguration": {
                        "AdjustmentType": "CHANGE_IN_CAPACITY",
                        "CoolDown": 300,
                        "ScalingAdjustment": 2
                      }
                    },
                    "Trigger": {
                      "CloudWatchAlarmDefinition": {
                        "ComparisonOperator": "LESS_THAN",
                        "Dimensions": [{"Key": "JobFlowId", "Value": "${emr.clusterId}"}],
                        "EvaluationPeriods": 2,
                        "MetricName": "YARNMemoryAvailablePercentage",
                        "Namespace": "AWS/ElasticMapReduce",
                        "Period": 300,
                        "Statistic": "AVERAGE",
                        "Threshold": 15.5,
                        "Unit": "PERCENT"
                      }
                    }
                  }
                ]
              }
            }
            """));
  }

  @Test
  void rendersInstanceFleets() {
    ServiceTask task = instances(i -> i.instanceFleets.add(f -> {
      f.name.set("core");
      f.instanceFleetType.set(InstanceRole.CORE);
      f.targetOnDemandCapacity.set(2);
      f.targetSpotCapacity.path("$.spot");
      f.instanceTypeConfigs.add(t -> {
        t.instanceType.set("r5.xlarge");
        t.bidPrice.set("0.2");
        t.bidPriceAsPercentageOfOnDemandPrice.set(80.0);
        t.configurations.add(x -> x.properties.put("a", "b"));
        t.ebsConfiguration.set(e -> e.ebsOptimized.set(false));
        t.priority.set(0.0);
        t.weightedCapacity.set(2);
      });
      f.launchSpecifications.set(l -> {
        l.onDemandSpecification.set(
            o -> o.allocationStrategy.set(OnDemandAllocationStrategy.PRIORITIZED));
        l.spotSpecification.set(s -> {
          s.allocationStrategy.set(SpotAllocationStrategy.PRICE_CAPACITY_OPTIMIZED);
          s.blockDuration.set(Duration.ofHours(1));
          s.timeoutAction.set(SpotTimeoutAction.SWITCH_TO_ON_DEMAND);
          s.timeoutDuration.set(Duration.ofMinutes(15));
        });
      });
    }));

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Instances/InstanceFleets/0"))
        .isEqualTo(tree("""
            {
              "Name": "core",
              "InstanceFleetType": "CORE",
              "TargetOnDemandCapacity": 2,
              "TargetSpotCapacity.$": "$.spot",
              "InstanceTypeConfigs": [
                {
                  "InstanceType": "r5.xlarge",
                  "BidPrice": "0.2",
                  "BidPriceAsPercentageOfOnDemandPrice": 80.0,
                  "Configurations": [{"Properties": {"a": "b"}}],
                  "EbsConfiguration": {"EbsOptimized": false},
                  "Priority": 0.0,
                  "WeightedCapacity": 2
                }
              ],
              "LaunchSpecifications": {
                "OnDemandSpecification": {"AllocationStrategy": "prioritized"},
                "SpotSpecification": {
                  "AllocationStrategy": "price-capacity-optimized",
                  "BlockDurationMinutes": 60,
                  "TimeoutAction": "SWITCH_TO_ON_DEMAND",
                  "TimeoutDurationMinutes": 15
                }
              }
            }
            """));
  }

  @Test
  void takesGroupsOrFleets() {
    assertThatThrownBy(() -> instances(i -> {
          i.instanceFleets.add(f -> f.instanceFleetType.set(InstanceRole.MASTER));
          i.instanceGroups.add(g -> {
            g.instanceRole.set(InstanceRole.CORE);
            g.instanceType.set("m5.xlarge");
            g.instanceCount.set(2);
          });
        }))
        .hasMessage(
            "Instances.InstanceFleets cannot be combined with InstanceGroups; keep one of them");
  }

  @Test
  void takesOneCapacityForAMasterFleet() {
    assertThatThrownBy(() -> instances(i -> i.instanceFleets.add(f -> {
          f.instanceFleetType.set(InstanceRole.MASTER);
          f.targetOnDemandCapacity.set(1);
          f.targetSpotCapacity.set(1);
        })))
        .hasMessage("Instances.InstanceFleets[0].TargetSpotCapacity is 1 beside a "
            + "TargetOnDemandCapacity of 1; a master fleet takes one of them");
  }

  @Test
  void keepsTheClusterForTheStepsToCome() {
    assertThatThrownBy(() -> instances(i -> i.keepJobFlowAliveWhenNoSteps.set(false)))
        .hasMessage("Instances.KeepJobFlowAliveWhenNoSteps is false; must be true");
  }

  @Test
  void limitsTheWaitForSpotInstances() {
    assertThatThrownBy(() -> instances(i -> i.instanceFleets.add(f -> {
          f.instanceFleetType.set(InstanceRole.TASK);
          f.launchSpecifications.set(l -> l.spotSpecification.set(s -> {
            s.timeoutAction.set(SpotTimeoutAction.TERMINATE_CLUSTER);
            s.timeoutDuration.set(Duration.ofMinutes(4));
          }));
        })))
        .hasMessage("Instances.InstanceFleets[0].LaunchSpecifications.SpotSpecification."
            + "TimeoutDurationMinutes is PT4M; must be whole minutes, PT5M to PT24H");
  }

  private static ServiceTask instances(Consumer<Instances> spec) {
    return EmrCreateCluster.runJob(c -> {
      c.name.set("nightly");
      c.instances.set(spec);
      c.jobFlowRole.set("emr-ec2");
      c.serviceRole.set("emr-service");
    });
  }
}
