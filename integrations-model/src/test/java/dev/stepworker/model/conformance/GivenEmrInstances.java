package dev.stepworker.model.conformance;

import static dev.stepworker.model.DataSize.Unit.GIBIBYTES;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.integrations.emr.Configuration;
import dev.stepworker.integrations.emr.EbsConfiguration;
import dev.stepworker.integrations.emr.EbsConfiguration.EbsBlockDevice;
import dev.stepworker.integrations.emr.EbsConfiguration.VolumeSpecification;
import dev.stepworker.integrations.emr.EbsVolumeType;
import dev.stepworker.integrations.emr.InstanceFleet;
import dev.stepworker.integrations.emr.InstanceFleet.InstanceTypeConfig;
import dev.stepworker.integrations.emr.InstanceFleet.LaunchSpecifications;
import dev.stepworker.integrations.emr.InstanceFleet.OnDemandSpecification;
import dev.stepworker.integrations.emr.InstanceFleet.SpotSpecification;
import dev.stepworker.integrations.emr.InstanceGroup;
import dev.stepworker.integrations.emr.InstanceRole;
import dev.stepworker.integrations.emr.Instances;
import dev.stepworker.integrations.emr.Instances.Placement;
import dev.stepworker.integrations.emr.MarketType;
import dev.stepworker.integrations.emr.OnDemandAllocationStrategy;
import dev.stepworker.integrations.emr.SpotAllocationStrategy;
import dev.stepworker.integrations.emr.SpotTimeoutAction;

/** Reads the machines of an EMR cluster. */
final class GivenEmrInstances {
  private GivenEmrInstances() {}

  static void read(Given given, Instances instances) {
    given.texts("additionalMasterSecurityGroups", instances.additionalMasterSecurityGroups);
    given.texts("additionalSlaveSecurityGroups", instances.additionalSlaveSecurityGroups);
    given.text("ec2KeyName", instances.ec2KeyName);
    given.text("ec2SubnetId", instances.ec2SubnetId);
    given.texts("ec2SubnetIds", instances.ec2SubnetIds);
    given.text("emrManagedMasterSecurityGroup", instances.emrManagedMasterSecurityGroup);
    given.text("emrManagedSlaveSecurityGroup", instances.emrManagedSlaveSecurityGroup);
    given.text("hadoopVersion", instances.hadoopVersion);
    given.integer("instanceCount", instances.instanceCount);
    given.structures("instanceFleets", instances.instanceFleets, GivenEmrInstances::readFleet);
    given.structures("instanceGroups", instances.instanceGroups, GivenEmrInstances::readGroup);
    given.text("masterInstanceType", instances.masterInstanceType);
    given.structure("placement", instances.placement, GivenEmrInstances::readPlacement);
    given.text("serviceAccessSecurityGroup", instances.serviceAccessSecurityGroup);
    given.text("slaveInstanceType", instances.slaveInstanceType);
    given.flag("terminationProtected", instances.terminationProtected);
  }

  static void readConfiguration(Given given, Configuration configuration) {
    given.text("classification", configuration.classification);
    given.structures(
        "configurations", configuration.configurations, GivenEmrInstances::readConfiguration);
    given.textMap("properties", configuration.properties);
  }

  private static void readPlacement(Given given, Placement placement) {
    given.text("availabilityZone", placement.availabilityZone);
    given.texts("availabilityZones", placement.availabilityZones);
  }

  private static void readGroup(Given given, InstanceGroup group) {
    given.structure("autoScalingPolicy", group.autoScalingPolicy, GivenEmrScaling::read);
    given.text("bidPrice", group.bidPrice);
    given.structures("configurations", group.configurations, GivenEmrInstances::readConfiguration);
    given.structure("ebsConfiguration", group.ebsConfiguration, GivenEmrInstances::readEbs);
    given.integer("instanceCount", group.instanceCount);
    given.constant("instanceRole", group.instanceRole, InstanceRole::valueOf);
    given.text("instanceType", group.instanceType);
    given.constant("market", group.market, MarketType::valueOf);
    given.text("name", group.name);
  }

  private static void readEbs(Given given, EbsConfiguration ebs) {
    given.structures(
        "ebsBlockDeviceConfigs", ebs.ebsBlockDeviceConfigs, GivenEmrInstances::readDevice);
    given.flag("ebsOptimized", ebs.ebsOptimized);
  }

  private static void readDevice(Given given, EbsBlockDevice device) {
    given.structure(
        "volumeSpecification", device.volumeSpecification, GivenEmrInstances::readVolume);
    given.integer("volumesPerInstance", device.volumesPerInstance);
  }

  private static void readVolume(Given given, VolumeSpecification volume) {
    given.integer("iops", volume.iops);
    given.size("volumeSize", volume.size, GIBIBYTES);
    given.constant("volumeType", volume.volumeType, EbsVolumeType::valueOf);
    given.integer("throughput", volume.throughput);
  }

  private static void readFleet(Given given, InstanceFleet fleet) {
    given.constant("instanceFleetType", fleet.instanceFleetType, InstanceRole::valueOf);
    given.structures("instanceTypeConfigs", fleet.instanceTypeConfigs, GivenEmrInstances::readType);
    given.structure(
        "launchSpecifications", fleet.launchSpecifications, GivenEmrInstances::readLaunch);
    given.text("name", fleet.name);
    given.integer("targetOnDemandCapacity", fleet.targetOnDemandCapacity);
    given.integer("targetSpotCapacity", fleet.targetSpotCapacity);
  }

  private static void readType(Given given, InstanceTypeConfig type) {
    given.text("bidPrice", type.bidPrice);
    given.decimal("bidPriceAsPercentageOfOnDemandPrice", type.bidPriceAsPercentageOfOnDemandPrice);
    given.structures("configurations", type.configurations, GivenEmrInstances::readConfiguration);
    given.structure("ebsConfiguration", type.ebsConfiguration, GivenEmrInstances::readEbs);
    given.text("instanceType", type.instanceType);
    given.decimal("priority", type.priority);
    given.integer("weightedCapacity", type.weightedCapacity);
  }

  private static void readLaunch(Given given, LaunchSpecifications launch) {
    given.structure(
        "onDemandSpecification", launch.onDemandSpecification, GivenEmrInstances::readOnDemand);
    given.structure("spotSpecification", launch.spotSpecification, GivenEmrInstances::readSpot);
  }

  private static void readOnDemand(Given given, OnDemandSpecification onDemand) {
    given.constant(
        "allocationStrategy", onDemand.allocationStrategy, OnDemandAllocationStrategy::valueOf);
  }

  private static void readSpot(Given given, SpotSpecification spot) {
    given.constant("allocationStrategy", spot.allocationStrategy, SpotAllocationStrategy::valueOf);
    given.duration("blockDurationMinutes", spot.blockDuration, MINUTES);
    given.constant("timeoutAction", spot.timeoutAction, SpotTimeoutAction::valueOf);
    given.duration("timeoutDurationMinutes", spot.timeoutDuration, MINUTES);
    given.duration("timeout", spot.timeoutDuration, MINUTES);
  }
}
