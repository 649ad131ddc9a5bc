package io.journeydb.deploy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the interfaces of a service's settings, {@code @ConfigMapping}, as source code: names, defaults and Javadoc. */
final class ConfigurationSources {

    private static final Pattern LINK = Pattern.compile("\\{@link #?([A-Za-z]+)[^}]*}");

    private final Map<String, Declared> interfaces = new LinkedHashMap<>();

    private ConfigurationSources() {}

    /** Those of a module. */
    static ConfigurationSources of(String module) {
        ConfigurationSources sources = new ConfigurationSources();
        try (Stream<Path> files = Files.walk(Project.path(module + "/src/main/java"))) {
            sources.parse(files.filter(file -> file.getFileName().toString().endsWith("Config.java"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Every key, in the order of the source. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        interfaces.values().stream()
                .filter(declared -> declared.prefix().isPresent())
                .forEach(root -> collect(root.prefix().orElseThrow(), root, keys));
        return keys;
    }

    private void collect(String prefix, Declared declared, List<Key> keys) {
        for (Member member : declared.members()) {
            String name = prefix + "." + kebab(member.name());
            Declared group = interfaces.get(member.type());
            if (group != null) {
                collect(name, group, keys);
            } else {
                keys.add(new Key(
                        member.type().startsWith("Map<") ? name + ".<name>" : name, member.fallback(), member.doc()));
            }
        }
    }

    private void parse(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees).scan(unit, null);
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** A setting: its key, its default unless it has none, and what it means. */
    record Key(String name, Optional<String> fallback, String doc) {}

    private record Declared(Optional<String> prefix, List<Member> members) {}

    private record Member(String name, String type, Optional<String> fallback, String doc) {}

    /** Collects interfaces with their methods that have no body. */
    private final class Reader extends TreePathScanner<Void, Void> {

        private final Trees trees;

        Reader(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.INTERFACE) {
                List<Member> members = type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(method -> method.getBody() == null)
                        .map(this::member)
                        .toList();
                interfaces.put(
                        type.getSimpleName().toString(),
                        new Declared(annotation(type.getModifiers(), "ConfigMapping"), members));
            }
            return super.visitClass(type, nothing);
        }

        private Member member(MethodTree method) {
            String doc = trees.getDocComment(new TreePath(getCurrentPath(), method));
            return new Member(
                    method.getName().toString(),
                    method.getReturnType().toString(),
                    annotation(method.getModifiers(), "WithDefault"),
                    doc == null ? "" : plain(doc));
        }

        private static Optional<String> annotation(ModifiersTree modifiers, String name) {
            return modifiers.getAnnotations().stream()
                    .filter(each -> each.getAnnotationType().toString().equals(name))
                    .map(AnnotationTree::getArguments)
                    .map(arguments -> literal(arguments.getFirst()))
                    .findFirst();
        }

        private static String literal(ExpressionTree argument) {
            ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return ((LiteralTree) value).getValue().toString();
        }

        /** Javadoc as Markdown of one line. */
        private static String plain(String doc) {
            return LINK.matcher(doc.replaceAll("\\{@code ([^}]*)}", "`$1`"))
                    .replaceAll(link -> "`" + kebab(link.group(1)) + "`")
                    .replaceAll("\\s+", " ")
                    .replace("|", "\\|")
                    .strip();
        }
    }
}
