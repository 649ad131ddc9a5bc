-- Traces of samples on their way from the images topic to the annotations topic: only of those that somebody follows, and for a
-- day at most. A crash of the database may lose them, and nothing else.
CREATE UNLOGGED TABLE sample_traces (
    sample_id text COLLATE "C" PRIMARY KEY,
    -- The headers of W3C Trace Context, by name.
    context   json        NOT NULL,
    noted_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX sample_traces_by_age ON sample_traces (noted_at);
