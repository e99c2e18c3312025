{{/*
A queue's depth: what waits and what is in flight, since a message stays in flight until its task token
is answered. One pod holds as many as its handler runs at once.
*/}}
{{- define "stepworker.keda.queueTriggers" -}}
{{- if include "stepworker.keda.scalesQueues" . }}
{{- range $name, $handler := .Values.worker.handlers }}
{{- if $handler.queueUrl }}
    - type: aws-sqs-queue
      name: {{ printf "queue-%s" $name | quote }}
      metadata:
        queueURL: {{ $handler.queueUrl | quote }}
        queueLength: {{ int (default $.Values.worker.slots $handler.concurrency) | quote }}
        activationQueueLength: {{ int $.Values.keda.queues.activationQueueLength | quote }}
        scaleOnInFlight: "true"
        scaleOnDelayed: {{ $.Values.keda.queues.scaleOnDelayed | quote }}
        awsRegion: {{ include "stepworker.region" (list $ $handler) | quote }}
        {{- with $.Values.aws.endpoints.sqs }}
        awsEndpoint: {{ . | quote }}
        {{- end }}
      authenticationRef:
        name: {{ include "stepworker.keda.authentication" $ }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/*
Slots in use, summed over the pods: an average value over the target is the number of pods, whatever
runs now. The port is the pod's, not a Service's.
*/}}
{{- define "stepworker.keda.slotsTrigger" -}}
{{- if include "stepworker.keda.scalesActivities" . }}
    - type: metrics-api
      name: "slots"
      metricType: AverageValue
      metadata:
        url: {{ printf "http://%s.%s.svc.cluster.local:%d/scaling" (include "stepworker.suffixed" (list . "headless")) .Release.Namespace (int .Values.management.port) | quote }}
        format: "json"
        valueLocation: "slots.used"
        targetValue: {{ include "stepworker.keda.slotsTarget" . | quote }}
        activationTargetValue: "0"
        aggregateFromKubeServiceEndpoints: "true"
        aggregationType: "sum"
{{- end }}
{{- end -}}

{{/*
Wakes the first pod. The target is out of reach on purpose: scheduled activities are no backlog, and
must not set the number of pods.
*/}}
{{- define "stepworker.keda.activationTriggers" -}}
{{- if include "stepworker.keda.startsActivities" . }}
{{- range $name, $handler := .Values.worker.handlers }}
{{- if $handler.activityArn }}
    - type: aws-cloudwatch
      name: {{ printf "scheduled-%s" $name | quote }}
      metadata:
        namespace: "AWS/States"
        metricName: "ActivitiesScheduled"
        dimensionName: "ActivityArn"
        dimensionValue: {{ $handler.activityArn | quote }}
        metricStat: "Sum"
        metricStatPeriod: "60"
        metricCollectionTime: "180"
        minMetricValue: "0"
        ignoreNullValues: "true"
        activationTargetMetricValue: "0"
        targetMetricValue: "1000000000"
        awsRegion: {{ include "stepworker.region" (list $ $handler) | quote }}
      authenticationRef:
        name: {{ include "stepworker.keda.authentication" $ }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
