{{- define "journeydb.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- /* At most 40 characters, so that what is appended stays within 63. */ -}}
{{- define "journeydb.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "journeydb.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "journeydb.releaseSelector" -}}
app.kubernetes.io/name: {{ include "journeydb.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "journeydb.releaseLabels" -}}
{{ include "journeydb.releaseSelector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: journeydb
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- /* From here on: a dict of root and component (ingest, annotate, index, bucket, test). */ -}}
{{- define "journeydb.selector" -}}
{{ include "journeydb.releaseSelector" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "journeydb.labels" -}}
{{ include "journeydb.releaseLabels" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "journeydb.componentName" -}}
{{ include "journeydb.fullname" .root }}-{{ .component }}
{{- end -}}

{{- /* The ports that the services listen on by themselves. */ -}}
{{- define "journeydb.port" -}}
{{- get (dict "ingest" "8081" "annotate" "8082" "index" "8083") .component -}}
{{- end -}}
