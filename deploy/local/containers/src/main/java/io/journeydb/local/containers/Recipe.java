package io.journeydb.local.containers;

import org.testcontainers.containers.GenericContainer;

/** What one component's container is made of. Where it runs is the {@link ContainerServer}'s. */
interface Recipe {

    /**
     * A container to start. It counts as started when clients can use it, on a new volume and on one with data.
     *
     * @param id of the data
     */
    GenericContainer<?> container(String id);

    /** The port inside that clients use. */
    int clientPort();

    /** The folder inside that keeps all data. */
    String dataFolder();

    /**
     * Makes what the system expects to find, unless it is there. Called after every start.
     *
     * @throws Exception when the server refuses
     */
    void furnish() throws Exception;
}
