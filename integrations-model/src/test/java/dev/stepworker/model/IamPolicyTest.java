package dev.stepworker.model;

import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IamPolicyTest {

  @Test
  void mergesStatementsOnTheSameResources() {
    IamPolicy policy = IamPolicy.union(List.of(
        IamStatement.allow("sqs:SendMessage").on("queue-b"),
        IamStatement.allow("lambda:InvokeFunction", "sqs:SendMessage").on("queue-a"),
        IamStatement.allow("lambda:InvokeFunction").on("queue-b")));

    assertThat(tree(policy.toJson())).isEqualTo(tree("""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["lambda:InvokeFunction", "sqs:SendMessage"],
              "Resource": ["queue-a", "queue-b"]
            }
          ]
        }
        """));
  }

  @Test
  void keepsConditionsApart() {
    IamPolicy policy = IamPolicy.union(List.of(
        IamStatement.allow("iam:PassRole").on("role"),
        IamStatement.allow("iam:PassRole")
            .on("role")
            .when("StringEquals", "iam:PassedToService", "ecs.amazonaws.com")));

    assertThat(tree(policy.toJson()).path("Statement")).isEqualTo(tree("""
        [
          {
            "Effect": "Allow",
            "Action": "iam:PassRole",
            "Resource": "role",
            "Condition": {"StringEquals": {"iam:PassedToService": "ecs.amazonaws.com"}}
          },
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "role"}
        ]
        """));
  }

  @Test
  void dependsOnNoOrder() {
    IamStatement a = IamStatement.allow("a:One", "a:Two").on("x", "y");
    IamStatement b = IamStatement.allow("b:One").on("y", "x");

    assertThat(IamPolicy.union(List.of(a, b))).isEqualTo(IamPolicy.union(List.of(b, a, a)));
  }

  @Test
  void isEmptyWhereNothingIsNeeded() {
    IamPolicy policy = IamPolicy.union(List.of());

    assertThat(policy.isEmpty()).isTrue();
    assertThat(tree(policy.toJson()).path("Statement")).isEmpty();
  }
}
