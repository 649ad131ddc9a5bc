-- Which edition of the lexicon the categories and phrases were last taken from, so that a start needn't compare them all.
CREATE TABLE sown_lexicon (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    edition  text NOT NULL
);
