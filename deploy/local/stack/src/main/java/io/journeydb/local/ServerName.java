package io.journeydb.local;

/**
 * How a server is called.
 *
 * @param id the name of its folder and of its log file
 * @param title how messages name it
 * @param otherPort what to do when its port is taken, after "or"
 */
record ServerName(String id, String title, String otherPort) {

    static ServerName of(Component component) {
        return new ServerName(component.id(), component.title(), "choose another port with " + component.portOption());
    }
}
