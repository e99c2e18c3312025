package dev.stepworker.integrations.lambda;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class LambdaInvokeTest {
  private static final String ARN = "arn:aws:lambda:eu-central-1:111122223333:function:quote";

  @Test
  void rendersEveryField() {
    ServiceTask task = LambdaInvoke.requestResponse(f -> {
      f.functionName.set(ARN);
      f.payload.object(p -> p.path("sku", "$.order.sku").set("quantity", 3));
      f.invocationType.set(InvocationType.EVENT);
      f.clientContext.set("e30=");
      f.qualifier.set("live");
      f.retryOnServiceExceptions.set(false);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {
            "FunctionName": "arn:aws:lambda:eu-central-1:111122223333:function:quote",
            "Payload": {"sku.$": "$.order.sku", "quantity": 3},
            "InvocationType": "Event",
            "ClientContext": "e30=",
            "Qualifier": "live"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("lambda:InvokeFunction").on(ARN));
  }

  @Test
  void passesTheInputOnAndRetriesByDefault() {
    ServiceTask task = LambdaInvoke.requestResponse(f -> f.functionName.set("quote"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "quote", "Payload.$": "$"},
          "Retry": [
            {
              "ErrorEquals": [
                "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException"
              ],
              "IntervalSeconds": 2,
              "MaxAttempts": 6,
              "BackoffRate": 2.0
            }
          ]
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("lambda:InvokeFunction").on(ARN));
    assertThat(tree(task.jsonata().toJson(HERE)).at("/Arguments/Payload").asText())
        .isEqualTo("{% $states.input %}");
  }

  @Test
  void allowsAnyFunctionWhereItsNameComesFromTheInput() {
    ServiceTask task = LambdaInvoke.requestResponse(f -> f.functionName.path("$.function"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("lambda:InvokeFunction").on("*"));
  }

  @Test
  void seesOnlyPayloadAndResult() {
    ServiceTask task = LambdaInvoke.payloadOnly(ARN, f -> {
      f.payload.object(p -> p.path("sku", "$.sku"));
      f.retryOnServiceExceptions.set(false);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:lambda:eu-central-1:111122223333:function:quote",
          "Parameters": {"sku.$": "$.sku"}
        }
        """));
  }

  @Test
  void refusesACallbackThatPassesNoTokenOn() {
    assertThatThrownBy(() -> LambdaInvoke.waitForTaskToken(f -> f.functionName.set(ARN)))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Payload");
  }
}
