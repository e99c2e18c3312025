package dev.stepworker.integrations.mediaconvert;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class MediaConvertCreateJobTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/media";

  @Test
  void rendersEveryField() {
    ServiceTask task = MediaConvertCreateJob.runJob(job -> {
      job.accelerationSettings.set(settings -> settings.mode.set("PREFERRED"));
      job.billingTagsSource.set("QUEUE");
      job.clientRequestToken.path("$$.Execution.Name");
      job.hopDestinations.add(hop -> {
        hop.priority.set(1);
        hop.queue.set("slow");
        hop.waitMinutes.set(10);
      });
      job.jobEngineVersion.set("2024-01-01");
      job.jobTemplate.set("mobile");
      job.priority.set(-50);
      job.queue.set("fast");
      job.role.set(ROLE);
      job.settings.path("$.settings");
      job.simulateReservedQueue.set("DISABLED");
      job.statusUpdateInterval.set("SECONDS_60");
      job.tags.put("team", "media");
      job.userMetadata.put("clip", "c-1");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::mediaconvert:createJob.sync",
          "Parameters": {
            "AccelerationSettings": {"Mode": "PREFERRED"},
            "BillingTagsSource": "QUEUE",
            "ClientRequestToken.$": "$$.Execution.Name",
            "HopDestinations": [{"Priority": 1, "Queue": "slow", "WaitMinutes": 10}],
            "JobEngineVersion": "2024-01-01",
            "JobTemplate": "mobile",
            "Priority": -50,
            "Queue": "fast",
            "Role": "arn:aws:iam::111122223333:role/media",
            "Settings.$": "$.settings",
            "SimulateReservedQueue": "DISABLED",
            "StatusUpdateInterval": "SECONDS_60",
            "Tags": {"team": "media"},
            "UserMetadata": {"clip": "c-1"}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .contains(IamStatement.allow("iam:PassRole")
            .on(ROLE)
            .when("StringLike", "iam:PassedToService", "mediaconvert.amazonaws.com"));
  }

  @Test
  void limitsThePriority() {
    assertThatThrownBy(() -> MediaConvertCreateJob.requestResponse(job -> {
          job.role.set(ROLE);
          job.settings.path("$.settings");
          job.priority.set(51);
        }))
        .hasMessage("Priority is 51; must be -50 to 50");
  }
}
