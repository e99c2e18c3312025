package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EmrCreateClusterTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/";

  @Test
  void rendersEveryField() {
    ServiceTask task = EmrCreateCluster.runJob(c -> {
      c.name.path("$.name");
      c.instances.set(i -> {
        i.additionalMasterSecurityGroups.set("sg-1");
        i.additionalSlaveSecurityGroups.set("sg-2");
        i.ec2KeyName.set("ops");
        i.ec2SubnetId.set("subnet-1");
        i.ec2SubnetIds.set("subnet-1", "subnet-2");
        i.emrManagedMasterSecurityGroup.set("sg-3");
        i.emrManagedSlaveSecurityGroup.set("sg-4");
        i.hadoopVersion.set("2.10.1");
        i.instanceCount.set(3);
        i.masterInstanceType.set("m5.xlarge");
        i.placement.set(p -> {
          p.availabilityZone.set("eu-central-1a");
          p.availabilityZones.set("eu-central-1a", "eu-central-1b");
        });
        i.serviceAccessSecurityGroup.set("sg-5");
        i.slaveInstanceType.set("m5.2xlarge");
        i.terminationProtected.set(true);
      });
      c.jobFlowRole.set(ROLE + "teams/data/emr-ec2");
      c.serviceRole.set("emr-service");
      c.autoScalingRole.path("$.scalingRole");
      c.additionalInfo.set("{}");
      c.applications.add(a -> {
        a.name.set("Spark");
        a.args.set("-v");
        a.version.set("3.5.0");
        a.additionalInfo.put("tier", "gold");
      });
      c.autoTerminationPolicy.set(p -> p.idleTimeout.set(Duration.ofHours(1)));
      c.bootstrapActions.add(b -> {
        b.name.set("prepare");
        b.scriptBootstrapAction.set(s -> {
          s.path.set("s3://boot/prepare.sh");
          s.args.set("--fast");
        });
      });
      c.configurations.add(x -> {
        x.classification.set("hadoop-env");
        x.configurations.add(inner -> inner.properties.put("HEAP", "2000"));
      });
      c.customAmiId.set("ami-1");
      c.ebsRootVolumeSize.set(DataSize.ofGibibytes(30));
      c.ebsRootVolumeIops.set(4000);
      c.ebsRootVolumeThroughput.set(250);
      c.kerberosAttributes.set(k -> {
        k.realm.set("EC2.INTERNAL");
        k.kdcAdminPassword.path("$.secrets.kdc");
        k.adDomainJoinUser.set("joiner");
        k.adDomainJoinPassword.path("$.secrets.ad");
        k.crossRealmTrustPrincipalPassword.path("$.secrets.realm");
      });
      c.logUri.set("s3://logs/emr/");
      c.managedScalingPolicy.set(m -> m.computeLimits.set(l -> {
        l.unitType.set(ComputeLimitsUnitType.INSTANCES);
        l.minimumCapacityUnits.set(2);
        l.maximumCapacityUnits.set(20);
        l.maximumOnDemandCapacityUnits.set(5);
        l.maximumCoreCapacityUnits.set(8);
      }));
      c.releaseLabel.set("emr-6.15.0");
      c.scaleDownBehavior.set(ScaleDownBehavior.TERMINATE_AT_TASK_COMPLETION);
      c.securityConfiguration.set("kerberised");
      c.stepConcurrencyLevel.set(4);
      c.tags.put("team", "data");
      c.visibleToAllUsers.set(false);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:createCluster.sync",
          "Parameters": {
            "Name.$": "$.name",
            "Instances": {
              "AdditionalMasterSecurityGroups": ["sg-1"],
              "AdditionalSlaveSecurityGroups": ["sg-2"],
              "Ec2KeyName": "ops",
              "Ec2SubnetId": "subnet-1",
              "Ec2SubnetIds": ["subnet-1", "subnet-2"],
              "EmrManagedMasterSecurityGroup": "sg-3",
              "EmrManagedSlaveSecurityGroup": "sg-4",
              "HadoopVersion": "2.10.1",
              "InstanceCount": 3,
              "KeepJobFlowAliveWhenNoSteps": true,
              "MasterInstanceType": "m5.xlarge",
              "Placement": {
                "AvailabilityZone": "eu-central-1a",
                "AvailabilityZones": ["eu-central-1a", "eu-central-1b"]
              },
              "ServiceAccessSecurityGroup": "sg-5",
              "SlaveInstanceType": "m5.2xlarge",
              "TerminationProtected": true
            },
            "JobFlowRole": "emr-ec2",
            "ServiceRole": "emr-service",
            "AutoScalingRole.$": "$.scalingRole",
            "AdditionalInfo": "{}",
            "Applications": [
              {
                "Name": "Spark", "Args": ["-v"], "Version": "3.5.0",
                "AdditionalInfo": {"tier": "gold"}
              }
            ],
            "AutoTerminationPolicy": {"IdleTimeout": 3600},
            "BootstrapActions": [
              {
                "Name": "prepare",
                "ScriptBootstrapAction": {"Path": "s3://boot/prepare.sh", "Args": ["--fast"]}
              }
            ],
            "Configurations": [
              {"Classification": "hadoop-env", "Configurations": [{"Properties": {"HEAP": "2000"}}]}
            ],
            "CustomAmiId": "ami-1",
            "EbsRootVolumeSize": 30,
            "EbsRootVolumeIops": 4000,
            "EbsRootVolumeThroughput": 250,
            "KerberosAttributes": {
              "Realm": "EC2.INTERNAL",
              "KdcAdminPassword.$": "$.secrets.kdc",
              "ADDomainJoinUser": "joiner",
              "ADDomainJoinPassword.$": "$.secrets.ad",
              "CrossRealmTrustPrincipalPassword.$": "$.secrets.realm"
            },
            "LogUri": "s3://logs/emr/",
            "ManagedScalingPolicy": {
              "ComputeLimits": {
                "UnitType": "Instances",
                "MinimumCapacityUnits": 2,
                "MaximumCapacityUnits": 20,
                "MaximumOnDemandCapacityUnits": 5,
                "MaximumCoreCapacityUnits": 8
              }
            },
            "ReleaseLabel": "emr-6.15.0",
            "ScaleDownBehavior": "TERMINATE_AT_TASK_COMPLETION",
            "SecurityConfiguration": "kerberised",
            "StepConcurrencyLevel": 4,
            "Tags": [{"Key": "team", "Value": "data"}],
            "VisibleToAllUsers": false
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow(
                    "elasticmapreduce:DescribeCluster",
                    "elasticmapreduce:RunJobFlow",
                    "elasticmapreduce:TerminateJobFlows")
                .on("*"),
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventForEMRRunJobFlowRule"),
            IamStatement.allow("iam:PassRole")
                .on(ROLE + "*", ROLE + "emr-service", ROLE + "teams/data/emr-ec2"));
  }

  @Test
  void stopsWaitingForTheClusterWithRequestResponse() {
    ServiceTask task = EmrCreateCluster.requestResponse(EmrCreateClusterTest::fillIn);

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::elasticmapreduce:createCluster",
          "Parameters": {
            "Name": "nightly",
            "Instances": {"KeepJobFlowAliveWhenNoSteps": true},
            "JobFlowRole": "emr-ec2",
            "ServiceRole": "emr-service",
            "VisibleToAllUsers": true
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).toJson()).doesNotContain("events:");
  }

  @Test
  void takesNoScalingRoleWithFleets() {
    assertThatThrownBy(() -> cluster(c -> {
          c.instances.set(
              i -> i.instanceFleets.add(f -> f.instanceFleetType.set(InstanceRole.MASTER)));
          c.autoScalingRole.set("emr-scaling");
        }))
        .hasMessage("AutoScalingRole cannot be combined with instance fleets; leave it out");
  }

  @Test
  void runsStepsAtATimeFromRelease528On() {
    assertThatThrownBy(() -> cluster(c -> {
          c.releaseLabel.set("emr-5.27.1");
          c.stepConcurrencyLevel.set(2);
        }))
        .hasMessage("StepConcurrencyLevel takes release emr-5.28.0 or later, "
            + "but ReleaseLabel is 'emr-5.27.1'; raise the release or leave it out");
    assertThat(cluster(c -> {
          c.releaseLabel.set("emr-5.28.0");
          c.stepConcurrencyLevel.set(2);
        }))
        .isNotNull();
    assertThatThrownBy(() -> cluster(c -> c.stepConcurrencyLevel.set(257)))
        .hasMessage("StepConcurrencyLevel is 257; must be 1 to 256");
  }

  @Test
  void limitsTheTimeThatAClusterIsIdle() {
    assertThatThrownBy(() -> cluster(
            c -> c.autoTerminationPolicy.set(p -> p.idleTimeout.set(Duration.ofSeconds(59)))))
        .hasMessage(
            "AutoTerminationPolicy.IdleTimeout is PT59S; must be whole seconds, PT1M to PT168H");
  }

  private static ServiceTask cluster(Consumer<EmrCreateCluster> spec) {
    return EmrCreateCluster.runJob(c -> {
      fillIn(c);
      spec.accept(c);
    });
  }

  private static void fillIn(EmrCreateCluster c) {
    c.name.set("nightly");
    c.instances.set(i -> {});
    c.jobFlowRole.set("emr-ec2");
    c.serviceRole.set("emr-service");
  }
}
