-- The caption/VQA store. Identifiers are ASCII and compared byte by byte ("C"): cheaper than the locale's order.

-- One row per distinct prompt; the annotator is asked once for each.
CREATE TABLE prompts (
    prompt_id       text COLLATE "C" PRIMARY KEY CHECK (prompt_id ~ '^[0-9a-f]{32}$'),
    normalised      text        NOT NULL,
    -- What annotators see: the words as they were first written, without the parameters, which belong to a sample.
    prompt          json        NOT NULL,
    -- The annotation in force; null while there is none.
    current_version integer,
    -- Grows with every claim and every annotation: who holds an older number has lost its lease.
    lease_fence     bigint      NOT NULL DEFAULT 0 CHECK (lease_fence >= 0),
    -- No worker takes the prompt before this: the end of a lease, or of a wait after a model that was down.
    claimable_at    timestamptz NOT NULL DEFAULT '-infinity',
    created_at      timestamptz NOT NULL DEFAULT now()
);

-- Every annotation that ever was; a new one never erases an old one.
CREATE TABLE annotations (
    prompt_id         text COLLATE "C" NOT NULL REFERENCES prompts,
    version           integer     NOT NULL CHECK (version >= 1),
    caption           text        NOT NULL,
    style_questions   integer     NOT NULL CHECK (style_questions >= 0),
    content_questions integer     NOT NULL CHECK (content_questions >= 0),
    -- As the paper's table 2 counts: a caption and at least one question.
    labelled          boolean     NOT NULL GENERATED ALWAYS AS
                      (btrim(caption) <> '' AND style_questions + content_questions > 0) STORED,
    -- The whole annotation as events carry it.
    document          json        NOT NULL,
    annotator         text        NOT NULL,
    annotator_version text        NOT NULL,
    annotated_at      timestamptz NOT NULL,
    PRIMARY KEY (prompt_id, version)
);

ALTER TABLE prompts
    ADD CONSTRAINT prompts_current_annotation
    FOREIGN KEY (prompt_id, current_version) REFERENCES annotations (prompt_id, version);

-- The questions of annotations.document, to be asked for one by one.
CREATE TABLE questions (
    prompt_id   text COLLATE "C" NOT NULL,
    version     integer  NOT NULL,
    kind        text     NOT NULL CHECK (kind IN ('style', 'content')),
    position    smallint NOT NULL CHECK (position >= 1),
    question_id text COLLATE "C" NOT NULL CHECK (question_id ~ '^[0-9a-f]{16}$'),
    question    text     NOT NULL,
    option_a    text     NOT NULL,
    option_b    text     NOT NULL,
    option_c    text     NOT NULL,
    option_d    text     NOT NULL,
    answer      text     NOT NULL CHECK (answer IN ('A', 'B', 'C', 'D')),
    styles      json     NOT NULL,
    PRIMARY KEY (prompt_id, version, kind, position),
    FOREIGN KEY (prompt_id, version) REFERENCES annotations
);

-- One row per sample, and its outbox: it is due on the topic while revision > published_revision.
CREATE TABLE samples (
    sample_id          text COLLATE "C" PRIMARY KEY CHECK (sample_id ~ '^[a-z0-9][a-z0-9_-]{0,63}$'),
    prompt_id          text COLLATE "C" NOT NULL REFERENCES prompts,
    split              text COLLATE "C" NOT NULL CHECK (split IN ('train', 'val', 'test', 'external')),
    shard              smallint    NOT NULL CHECK (shard BETWEEN 0 AND 199),
    generator          text        NOT NULL,
    ingested_at        timestamptz NOT NULL,
    -- The ImageStored event.
    event              json        NOT NULL,
    -- 0 until the first annotation.
    revision           bigint      NOT NULL DEFAULT 0 CHECK (revision >= 0),
    published_revision bigint      NOT NULL DEFAULT 0 CHECK (published_revision >= 0),
    -- How often a publisher that had lost its lease took the mark back; marks from before count no more.
    resets             integer     NOT NULL DEFAULT 0 CHECK (resets >= 0),
    CHECK (published_revision <= revision)
);

-- Who may do what only one process may do at a time.
CREATE TABLE leases (
    name       text PRIMARY KEY,
    holder     text        NOT NULL,
    fence      bigint      NOT NULL CHECK (fence >= 1),
    expires_at timestamptz NOT NULL
);

-- Workers: the prompts without an annotation, longest waiting first.
CREATE INDEX prompts_waiting ON prompts (claimable_at) WHERE current_version IS NULL;
-- Statistics: the annotation in force, without reading the prompts' texts.
CREATE INDEX prompts_current ON prompts (prompt_id) INCLUDE (current_version);
CREATE INDEX annotations_counts ON annotations (prompt_id, version) INCLUDE (labelled, style_questions, content_questions);
-- Raising the revision of a prompt's samples; statistics group by both.
CREATE INDEX samples_by_prompt ON samples (prompt_id, split);
-- Publisher: what is due, oldest first.
CREATE INDEX samples_unpublished ON samples (ingested_at) WHERE revision > published_revision;
