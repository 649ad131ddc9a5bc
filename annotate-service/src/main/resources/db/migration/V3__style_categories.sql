-- The categories of style phrases: a tree of two levels that people may change, and the phrases of each category.

-- One row. The edition grows with everything a person or a new lexicon changes: readers look at nothing else to know.
CREATE TABLE style_tree (
    only_row  boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    edition   bigint      NOT NULL CHECK (edition >= 1),
    edited_at timestamptz NOT NULL,
    -- The edition up to which the categories in style_phrases are brought up to date.
    relabelled_edition bigint NOT NULL
);

-- One row per category, for ever, and its outbox: it is due on the topic while revision > published_revision.
CREATE TABLE style_categories (
    category_id text COLLATE "C" PRIMARY KEY CHECK (category_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name        text NOT NULL CHECK (name <> '' AND length(name) <= 100),
    parent_id   text COLLATE "C" REFERENCES style_categories,
    merged_into text COLLATE "C" REFERENCES style_categories,
    -- A person changed its name or place: the lexicon's don't count any more.
    edited      boolean NOT NULL DEFAULT false,
    -- Edition of the tree that changed its name, place or merging last.
    edition     bigint  NOT NULL CHECK (edition >= 1),
    -- How many phrases in style_vocabulary are listed under it.
    phrases     integer NOT NULL DEFAULT 0 CHECK (phrases >= 0),
    revision           bigint  NOT NULL DEFAULT 1 CHECK (revision >= 1),
    published_revision bigint  NOT NULL DEFAULT 0 CHECK (published_revision >= 0),
    -- How often a publisher that had lost its lease took the mark back; marks from before count no more.
    resets             integer NOT NULL DEFAULT 0 CHECK (resets >= 0),
    changed_at         timestamptz NOT NULL,
    CHECK (parent_id <> category_id),
    CHECK (merged_into <> category_id),
    CHECK (merged_into IS NULL OR parent_id IS NULL),
    CHECK (category_id <> 'other' OR (merged_into IS NULL AND parent_id IS NULL)),
    CHECK (published_revision <= revision)
);

-- Every distinct style phrase, where it belongs, and who said so.
CREATE TABLE style_vocabulary (
    phrase        text COLLATE "C" PRIMARY KEY CHECK (phrase <> '' AND length(phrase) <= 200),
    -- The order of arrival: pages and events list phrases by it.
    phrase_number bigint GENERATED ALWAYS AS IDENTITY,
    category_id   text COLLATE "C" NOT NULL REFERENCES style_categories,
    decided_by    text NOT NULL CHECK (decided_by IN ('lexicon', 'similarity', 'nobody', 'person')),
    -- Of the nearest category, also where it was too low; null where nobody compared.
    score         real CHECK (score BETWEEN -1 AND 1),
    -- What other phrases are compared with: of the lexicon's list, or placed by a person.
    example       boolean NOT NULL DEFAULT false,
    -- 384 floats, little endian, of length 1; null until somebody needs it.
    embedding     bytea CHECK (length(embedding) = 1536),
    -- Whether it is counted in style_categories.phrases and in the category's event.
    listed        boolean NOT NULL DEFAULT false,
    CHECK (decided_by NOT IN ('lexicon', 'person') OR score IS NULL)
);

INSERT INTO style_tree VALUES (true, 1, now(), 0);
INSERT INTO style_categories (category_id, name, edition, changed_at)
VALUES ('other', 'Other', 1, date_trunc('milliseconds', now()));

-- Publisher: what is due.
CREATE INDEX style_categories_unpublished ON style_categories (changed_at) WHERE revision > published_revision;
-- A category's phrases, page by page.
CREATE INDEX style_vocabulary_by_category ON style_vocabulary (category_id, phrase_number);
-- The tally of what came since the last.
CREATE INDEX style_vocabulary_unlisted ON style_vocabulary (category_id) WHERE NOT listed;
-- What every process keeps in memory.
CREATE INDEX style_vocabulary_by_person ON style_vocabulary (phrase) WHERE decided_by = 'person';
CREATE INDEX style_vocabulary_examples ON style_vocabulary (phrase_number) WHERE example;
