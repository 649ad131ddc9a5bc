package io.journeydb.evaluation.text;

/**
 * Words whose full stop belongs to them: those that Stanford's tokenizer 3.4.1 left whole when it was asked, of some four hundred common
 * ones.
 */
final class Abbreviations {

    /** In any case. */
    static final String PATTERN =
            "(?:al|etc|vs|est|dept|univ|assn|bros|co|corp|inc|ltd|jr|sr|gov|sen|rep|gen|col|capt|lt|sgt|mr|mrs|ms|dr"
                    + "|st|mt|ft|rd|ave|blvd|ct|prof|rev|hon|pres|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tues?"
                    + "|wed|thu|thurs|fri|calif|tel|cf|ph|sq|bldg|intl|natl|mfg|adm|maj|messrs|cos|plc|ariz|ala|colo|conn|fla"
                    + "|ga|ind|kans?|ky|md|mich|minn|mo|mont|neb|nev|okla|penn|tenn|va|vt|wis|wyo|brig|cmdr|cpl|pvt|pfc|lieut"
                    + "|supt|det|insp|mme|mlle|esq|ste|assoc|cie|pty|bhd|pte|rt|ptes|sens|reps|govs|profs|drs|atty|msgr|treas"
                    + "|seq|ph\\.d|ed\\.d)\\.";

    /** Words of their own in lower case. */
    static final String CAPITALISED_PATTERN = "(?:Wash|Tex|Mass|Ark|Del|Ill|La|Miss|Ore|Pa)\\.";

    /** Only before a number. */
    static final String BEFORE_NUMBERS_PATTERN = "(?:figs?|nos?|pp|ca|op|art)\\.";

    private Abbreviations() {}
}
