{{- /* One line of a properties file. */ -}}
{{- define "journeydb.property" -}}
{{ .key }}={{ .value | toString | replace "\\" "\\\\" }}
{{ end -}}

{{- define "journeydb.kafkaProperties" -}}
{{- $security := .Values.kafka.security -}}
kafka.bootstrap.servers={{ .Values.kafka.bootstrapServers }}
kafka.security.protocol={{ $security.protocol }}
{{- if hasPrefix "SASL" $security.protocol }}
kafka.sasl.mechanism={{ $security.mechanism }}
{{- end }}
{{- if hasSuffix "SSL" $security.protocol }}
{{- if $security.caSecret.name }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/journeydb/kafka-ca/ca.crt
{{- end }}
{{- end }}
{{- if eq $security.protocol "SSL" }}
kafka.ssl.keystore.type=PKCS12
kafka.ssl.keystore.location=/etc/journeydb/kafka-user/user.p12
{{- end }}
{{- end -}}

{{- define "journeydb.s3Properties" -}}
journeydb.s3.endpoint={{ .Values.s3.endpoint }}
journeydb.s3.region={{ .Values.s3.region }}
journeydb.s3.bucket={{ .Values.s3.bucket }}
{{- if .Values.s3.caSecret.name }}
journeydb.s3.ca-file=/etc/journeydb/s3-ca/ca.crt
{{- end }}
{{- end -}}

{{- define "journeydb.jdbcUrl" -}}
{{- $postgres := .Values.postgres -}}
jdbc:postgresql://{{ $postgres.host }}:{{ $postgres.port }}/{{ $postgres.database }}?sslmode={{ $postgres.tls.mode }}
{{- if and (hasPrefix "verify" $postgres.tls.mode) $postgres.tls.caSecret.name }}&sslrootcert=/etc/journeydb/postgres-ca/ca.crt{{ end }}
{{- end -}}

{{- define "journeydb.properties" -}}
{{- $values := .root.Values -}}
{{- $own := get $values .component -}}
quarkus.http.host=0.0.0.0
{{ include "journeydb.kafkaProperties" .root }}
{{- if eq .component "annotate" }}
quarkus.datasource.jdbc.url={{ include "journeydb.jdbcUrl" .root }}
quarkus.datasource.jdbc.max-size={{ $values.postgres.maxConnections }}
journeydb.annotate.annotator={{ $own.annotator }}
{{- if eq $own.annotator "chat" }}
journeydb.annotate.model.base-url={{ required "annotate.model.baseUrl is needed with the annotator chat" $own.model.baseUrl }}
journeydb.annotate.model.name={{ required "annotate.model.name is needed with the annotator chat" $own.model.name }}
journeydb.annotate.model.requests-per-minute={{ $own.model.requestsPerMinute | int64 }}
{{- end }}
{{- else }}
{{ include "journeydb.s3Properties" .root }}
{{- end }}
{{- if eq .component "ingest" }}
journeydb.split.test-below={{ $values.split.testBelow | int64 }}
journeydb.split.val-below={{ $values.split.valBelow | int64 }}
{{- with $own.allowedHosts }}
journeydb.ingest.allowed-hosts={{ join "," . }}
{{- end }}
{{- with $own.allowedBuckets }}
journeydb.ingest.allowed-buckets={{ join "," . }}
{{- end }}
{{- else if eq .component "index" }}
journeydb.index.directory=/var/lib/journeydb/index
{{- end }}
{{ range $key, $value := $own.config }}
{{- include "journeydb.property" (dict "key" $key "value" $value) }}
{{- end }}
{{- end -}}

{{- /* Settings that are secret come as environment variables, from secrets that exist already. */ -}}
{{- define "journeydb.secretEnv" -}}
{{- $values := .root.Values -}}
{{- $own := get $values .component -}}
{{- if hasPrefix "SASL" $values.kafka.security.protocol }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ $own.kafkaUserSecret }}, key: sasl.jaas.config}
{{- else if eq $values.kafka.security.protocol "SSL" }}
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $own.kafkaUserSecret }}, key: user.password}
{{- end }}
{{- if eq .component "annotate" }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ $values.postgres.credentialsSecret.name }}, key: {{ $values.postgres.credentialsSecret.usernameKey }}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $values.postgres.credentialsSecret.name }}, key: {{ $values.postgres.credentialsSecret.passwordKey }}}
{{- if and (eq $own.annotator "chat") $own.model.apiKeySecret.name }}
- name: JOURNEYDB_ANNOTATE_MODEL_API_KEY
  valueFrom:
    secretKeyRef: {name: {{ $own.model.apiKeySecret.name }}, key: {{ $own.model.apiKeySecret.key }}}
{{- end }}
{{- else }}
- name: JOURNEYDB_S3_ACCESS_KEY
  valueFrom:
    secretKeyRef: {name: {{ $values.s3.credentialsSecret.name }}, key: {{ $values.s3.credentialsSecret.accessKeyKey }}}
- name: JOURNEYDB_S3_SECRET_KEY
  valueFrom:
    secretKeyRef: {name: {{ $values.s3.credentialsSecret.name }}, key: {{ $values.s3.credentialsSecret.secretKeyKey }}}
{{- end }}
{{- end -}}
