package dev.stepworker.catalogue;

import dev.stepworker.integrations.sdk.CallAwsService;
import dev.stepworker.integrations.sdk.CallAwsServiceCrossRegion;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page sdk.md. */
final class SdkExamples {
  private SdkExamples() {}

  static Page page() {
    return Page.of("sdk", "Any action of any AWS service", SdkExamples.class)
        .example("Call a service", "call-aws-service/full", SdkExamples::callAService)
        .example(
            "Call a service in another region",
            "call-aws-service-cross-region/minimal",
            SdkExamples::callAServiceInAnotherRegion);
  }

  private static Rendering callAService() {
    // tag::call-aws-service/full[]
    ServiceTask task = CallAwsService.requestResponse("rekognition", "detectLabels", call -> {
          call.parameters.object(parameters -> parameters
              .object(
                  "Image",
                  image -> image.object(
                      "S3Object",
                      object -> object.path("Bucket", "$.bucket").path("Name", "$.key")))
              .set("MaxLabels", 20)
              .set("MinConfidence", 80.5));
          call.iamResources.set("*");
          call.iamAction.set("rekognition:DetectLabels");
          call.additionalIamStatements.add(reading -> {
            reading.actions.set("s3:GetObject");
            reading.resources.set("arn:aws:s3:::photo-intake/*");
          });
        })
        .comment("Label an image")
        .timeout(Duration.ofSeconds(30))
        .resultSelector(result -> result.path("labels", "$.Labels[*].Name"))
        .resultPath("$.vision");
    // end::call-aws-service/full[]
    return Rendering.of(task);
  }

  private static Rendering callAServiceInAnotherRegion() {
    // tag::call-aws-service-cross-region/minimal[]
    ServiceTask task = CallAwsServiceCrossRegion.requestResponse(
        "arn:aws:lambda:us-east-1:123456789012:function:cross-region-caller",
        "s3",
        "listObjectsV2",
        call -> call.region.set("eu-central-1"));
    // end::call-aws-service-cross-region/minimal[]
    return Rendering.of(task);
  }
}
