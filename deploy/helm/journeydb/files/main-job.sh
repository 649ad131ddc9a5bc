#!/bin/sh
# Asks every service whether it is ready; when SUBMIT is true, also submits one picture of one pixel and waits until it is
# shown with its annotation.
set -eu

for service in "$INGEST" "$ANNOTATE" "$INDEX"; do
    curl --silent --show-error --fail --max-time 10 --retry 12 --retry-delay 5 --retry-all-errors --output /dev/null \
        "$service/q/health/ready"
    echo "$service is ready."
done
[ "$SUBMIT" = true ] || exit 0

picture=/tmp/pixel.png
printf '%s' iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC |
    base64 -d >"$picture"
answer=$(curl --silent --show-error --fail --max-time 30 --form "image=@$picture;type=image/png" \
    --form "prompt=a single pixel, helm test" "$INGEST/v1/samples")
id=$(printf '%s' "$answer" | sed -n 's/.*"sampleId" *: *"\([^"]*\)".*/\1/p')
[ -n "$id" ] || { echo "No id in the answer: $answer" >&2; exit 1; }
echo "Submitted as $id."

tries=60
while [ "$tries" -gt 0 ]; do
    if curl --silent --max-time 10 "$INDEX/v1/samples/$id" | grep -q '"caption"'; then
        echo "It is stored, annotated and found."
        exit 0
    fi
    tries=$((tries - 1))
    sleep 2
done
echo "After two minutes it is not found with its annotation." >&2
exit 1
