/**
 * The caption/VQA store: what is atomic, what is idempotent, and who holds which lease. Plain SQL over JDBC.
 *
 * <p>Every public method is one transaction. {@link io.journeydb.annotate.patience.UnavailableException} means that the
 * database could not do it now and nothing happened or the same call may be repeated; {@link
 * io.journeydb.annotate.store.RefusedDataException} means that it never will with this data. The package hides the
 * tables, how rows travel, and SQL states.
 */
package io.journeydb.annotate.store;
