package io.journeydb.ingest.fetch;

/** What one request led to. */
sealed interface Step {

    /** The host names another place. */
    record Redirected(String location) implements Step {}

    /** An attempt is over. */
    sealed interface End extends Step {}

    /** The fetch is decided. */
    record Settled(FetchOutcome outcome) implements End {}

    /** The host failed in a way that may pass. */
    record Failing(String reason) implements End {}
}
