package dev.stepworker.runtime.aws;

import java.util.function.Consumer;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/**
 * What the worker's own clients are made with. Region, credentials and endpoints come from the
 * SDK's standard chain ({@code AWS_REGION}, {@code AWS_PROFILE}, {@code AWS_ENDPOINT_URL_SFN},
 * {@code AWS_ENDPOINT_URL_SQS} and so on), unless the customizations say otherwise.
 *
 * @param workerName names the threads
 * @param activityPolls how many polls of activities may be open at once
 * @param receives how many receives may be open at once
 * @param stepFunctions customizes both Step Functions clients
 * @param sqs customizes both SQS clients
 */
public record AwsSettings(
    String workerName,
    int activityPolls,
    int receives,
    Consumer<SfnAsyncClientBuilder> stepFunctions,
    Consumer<SqsAsyncClientBuilder> sqs) {}
