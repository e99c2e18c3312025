{{/* Names and labels. */}}

{{- define "stepworker.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "stepworker.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else if contains (include "stepworker.name" .) .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "stepworker.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The full name with a suffix, within the 63 characters of a name: (list $ "headless"). */}}
{{- define "stepworker.suffixed" -}}
{{- $suffix := index . 1 -}}
{{- printf "%s-%s" (include "stepworker.fullname" (index . 0) | trunc (int (sub 62 (len $suffix))) | trimSuffix "-") $suffix -}}
{{- end -}}

{{- define "stepworker.selectorLabels" -}}
app.kubernetes.io/name: {{ include "stepworker.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: worker
{{- end -}}

{{- define "stepworker.labels" -}}
{{ include "stepworker.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Metadata of an object: (list $ name extraLabels extraAnnotations). */}}
{{- define "stepworker.metadata" -}}
{{- $root := index . 0 -}}
name: {{ index . 1 }}
namespace: {{ $root.Release.Namespace }}
labels:
  {{- toYaml (merge (dict) (index . 2) (include "stepworker.labels" $root | fromYaml)) | nindent 2 }}
{{- with merge (dict) (index . 3) $root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "stepworker.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "stepworker.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "stepworker.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "stepworker.workerName" -}}
{{- default (include "stepworker.fullname" .) .Values.worker.name -}}
{{- end -}}

{{/* What one handler's settings begin with: charge-card becomes STEPWORKER_HANDLERS_CHARGE_CARD. */}}
{{- define "stepworker.handlerVariable" -}}
{{- printf "STEPWORKER_HANDLERS_%s" (regexReplaceAll "[^A-Za-z0-9]" . "_" | upper) -}}
{{- end -}}

{{/* The container's environment; the worker and its check have the same. */}}
{{- define "stepworker.environment" -}}
envFrom:
  - configMapRef:
      name: {{ include "stepworker.fullname" . }}
  {{- with .Values.worker.envFrom }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with .Values.worker.env }}
env:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
