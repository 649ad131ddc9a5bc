package io.journeydb.deploy;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file of the project, as it is written. */
record ComposeFile(Map<String, Map<String, Object>> services) {

    @SuppressWarnings("unchecked")
    static ComposeFile of(String file) {
        Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Project.text(file));
        return new ComposeFile((Map<String, Map<String, Object>>) content.get("services"));
    }

    /** A member of a service that is a list; empty when there is none. */
    List<String> list(String service, String member) {
        Object value = services.get(service).get(member);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(Object::toString).toList();
    }
}
