/** {@code journeydb bench store}: the caption/VQA store beside plain COPY and a JDBC batch, on a PostgreSQL of its own. */
package io.journeydb.system.bench.store;
