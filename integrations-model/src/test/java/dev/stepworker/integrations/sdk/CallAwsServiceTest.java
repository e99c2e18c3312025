package dev.stepworker.integrations.sdk;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CallAwsServiceTest {
  @Test
  void rendersParametersAndAllowsTheActionByItsIamPrefix() {
    ServiceTask task = CallAwsService.requestResponse("sesv2", "sendEmail", call -> {
      call.parameters.object(parameters ->
          parameters.set("FromEmailAddress", "a@b.example").path("Content", "$.mail"));
      call.iamResources.set("*");
      call.additionalIamStatements.add(more -> {
        more.actions.set("kms:Decrypt");
        more.resources.set("arn:aws:kms:eu-central-1:111122223333:key/k");
      });
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::aws-sdk:sesv2:sendEmail",
          "Parameters": {"FromEmailAddress": "a@b.example", "Content.$": "$.mail"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("kms:Decrypt").on("arn:aws:kms:eu-central-1:111122223333:key/k"),
            IamStatement.allow("ses:sendEmail").on("*"));
  }

  @Test
  void refusesNamesThatTheServiceWouldNotKnow() {
    assertThatThrownBy(() -> CallAwsService.requestResponse("s3", "ListBuckets", call -> {}))
        .hasMessage("action is 'ListBuckets'; write it in camel case, such as 'listBuckets'");
    assertThatThrownBy(() -> CallAwsService.requestResponse("s3", "getObject", call -> {
          call.parameters.object(parameters -> parameters.set("bucket", "b"));
          call.iamResources.set("*");
        }))
        .hasMessage(
            "Parameters has 'bucket';" + " begin the names of parameters with a capital letter");
  }

  @Test
  void wantsTheTokenAmongTheParametersOfACallback() {
    assertThatThrownBy(() -> CallAwsService.waitForTaskToken(
            "sqs", "sendMessage", call -> call.iamResources.set("*")))
        .hasMessageContaining("The task token is not passed on");
  }
}
