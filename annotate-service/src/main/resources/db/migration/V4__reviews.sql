-- Reviews of prompts against their pictures, and what they amount to.

-- Every review that ever was, and every withdrawal of one. A review may come before its sample, so it refers to none.
CREATE TABLE reviews (
    review_id   text COLLATE "C" PRIMARY KEY CHECK (review_id ~ '^[0-9a-f]{32}$'),
    sample_id   text COLLATE "C" NOT NULL CHECK (sample_id ~ '^[a-z0-9][a-z0-9_-]{0,63}$'),
    reviewer    text COLLATE "C" NOT NULL,
    -- The review that is taken back; null in a review. It may not be here yet.
    withdraws   text COLLATE "C" CHECK (withdraws ~ '^[0-9a-f]{32}$'),
    reviewed_at timestamptz NOT NULL,
    -- The PromptReviewed event.
    event       json        NOT NULL
);

-- One row per sample with a review: whether what it amounts to has to be worked out, and what it came to.
CREATE TABLE review_states (
    sample_id       text COLLATE "C" PRIMARY KEY,
    -- Since when there is something to work out; in the future after a failure; null when there is nothing.
    due_at          timestamptz,
    -- The prompt whose annotation is waited for; null when none is.
    awaits          text COLLATE "C",
    -- How many reviewers had to agree when it was worked out; null before.
    required        integer CHECK (required >= 1),
    reviewers       integer NOT NULL DEFAULT 0 CHECK (reviewers >= 0),
    -- Whether another reviewer could still change what is known.
    needs_review    boolean NOT NULL DEFAULT true
);

-- What a sample is published with, once its reviewers agree: both or neither.
ALTER TABLE samples
    ADD COLUMN annotation_prompt_id text COLLATE "C" REFERENCES prompts,
    ADD COLUMN review               json,
    ADD CONSTRAINT samples_review CHECK ((annotation_prompt_id IS NULL) = (review IS NULL));

-- A sample's history.
CREATE INDEX reviews_by_sample ON reviews (sample_id, reviewed_at, review_id);
-- Whether a review was taken back.
CREATE INDEX reviews_withdrawn ON reviews (withdraws) WHERE withdraws IS NOT NULL;
-- What is to be worked out, longest waiting first.
CREATE INDEX review_states_due ON review_states (due_at) WHERE due_at IS NOT NULL;
-- What is to be reviewed, split by split, in the order of the ids: pages go on from an id.
CREATE INDEX samples_for_review ON samples (split, sample_id);
-- Raising the revision of the samples that have the annotation of a clean prompt.
CREATE INDEX samples_by_annotation_prompt ON samples (annotation_prompt_id) WHERE annotation_prompt_id IS NOT NULL;
-- Statistics ask which annotation a sample has, without reading its event.
DROP INDEX samples_by_prompt;
CREATE INDEX samples_by_prompt ON samples (prompt_id, split)
    INCLUDE (generator, midjourney_version, aspect_ratio, ingested_at, annotation_prompt_id);
