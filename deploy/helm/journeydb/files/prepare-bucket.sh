#!/bin/sh
# Sets up the bucket; repeated, it changes nothing. Stores that lack a call (not all know public access blocks or every
# rule of a life cycle) are told of and passed over: only the bucket itself is needed.
set -eu

if aws s3api head-bucket --bucket "$BUCKET" 2>/dev/null; then
    echo "The bucket $BUCKET is there."
elif [ "$CREATE_BUCKET" = true ]; then
    if [ "$AWS_DEFAULT_REGION" = us-east-1 ]; then
        aws s3api create-bucket --bucket "$BUCKET"
    else
        aws s3api create-bucket --bucket "$BUCKET" --create-bucket-configuration "LocationConstraint=$AWS_DEFAULT_REGION"
    fi
    echo "The bucket $BUCKET was made."
else
    echo "The bucket $BUCKET is not there, and bucketJob.createBucket is false." >&2
    exit 1
fi

# A store that shows pictures to everybody, or keeps what should expire, is worth a line that somebody reads.
aws s3api put-public-access-block --bucket "$BUCKET" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true ||
    echo "NOT DONE: this store knows no public access block; see by other means that the bucket is private." >&2
aws s3api put-bucket-lifecycle-configuration --bucket "$BUCKET" \
    --lifecycle-configuration file:///etc/journeydb/bucket/lifecycle.json ||
    echo "NOT DONE: this store took no life cycle; let quarantine/ expire by other means." >&2
