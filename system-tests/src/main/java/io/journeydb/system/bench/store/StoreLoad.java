package io.journeydb.system.bench.store;

import java.util.List;

/**
 * What is written.
 *
 * @param samples distinct samples
 * @param prompts distinct prompts
 * @param batch deliveries in a transaction
 * @param seed of what is drawn
 * @param jdbcParts the JDBC batch gets one of so many parts of the load
 */
public record StoreLoad(int samples, int prompts, int batch, long seed, int jdbcParts) {

    List<String> arguments() {
        return List.of(
                Integer.toString(samples),
                Integer.toString(prompts),
                Integer.toString(batch),
                Long.toString(seed),
                Integer.toString(jdbcParts));
    }
}
