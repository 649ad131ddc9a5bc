/** Why a record was not taken: codes, reasons, and the headers that carry them on {@code journeydb.rejections}. */
package io.journeydb.events.rejection;
