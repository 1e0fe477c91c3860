package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public types and methods of the libraries have a Javadoc sentence. Not required for overrides, record accessors,
 * constructors and enum constants. The command line and {@code internal} packages are not public API.
 */
final class ApiDocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final String COMMAND_LINE = "cli-sample";

    @Test
    void publicTypesAndMethods_haveSentence() throws IOException {
        assertThat(undocumented(apiSources())).isEmpty();
    }

    @Test
    void undocumented_findsMissingSentences(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Sample.java"), """
                /** Has a sentence. */
                public interface Sample {
                    void missing();
                    /** @return a tag is not a sentence */
                    int tagOnly();
                    /** Has a sentence. */
                    void documented();
                    @Override
                    String toString();
                    record Pair(int left) {
                        public int left() {
                            return left;
                        }
                        int hidden() {
                            return left;
                        }
                    }
                }
                """);

        assertThat(undocumented(List.of(file)))
                .containsExactly("Sample.java:3 missing", "Sample.java:5 tagOnly", "Sample.java:10 Pair");
    }

    private static List<Path> apiSources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> directories = modules.filter(module -> !module.endsWith(COMMAND_LINE))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            List<Path> sources = new ArrayList<>();
            for (Path directory : directories) {
                try (Stream<Path> files = Files.walk(directory)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains(File.separator + "internal" + File.separator))
                            .sorted()
                            .forEach(sources::add);
                }
            }
            return sources;
        }
    }

    /** The public types and methods without a sentence, as file, line and name. Parses the files and resolves nothing. */
    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(),
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Scan scan = new Scan(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declaration
                            && isPublic(declaration.getModifiers().getFlags())) {
                        scan.type(new TreePath(new TreePath(unit), declaration), declaration);
                    }
                }
            }
            return scan.found;
        }
    }

    private static boolean isPublic(Set<Modifier> modifiers) {
        return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    }

    /** Collects declarations without a sentence. */
    private static final class Scan {
        private final DocTrees trees;
        private final List<String> found = new ArrayList<>();

        Scan(DocTrees trees) {
            this.trees = trees;
        }

        void type(TreePath path, ClassTree type) {
            require(path, type.getSimpleName().toString());
            Set<String> components = components(type);
            type.getMembers().stream()
                    .sorted(Comparator.comparingLong(member -> position(path, member)))
                    .forEach(member -> member(new TreePath(path, member), type, member, components));
        }

        private void member(TreePath path, ClassTree type, Tree member, Set<String> components) {
            boolean implicitlyPublic = type.getKind() == Kind.INTERFACE || type.getKind() == Kind.ANNOTATION_TYPE;
            if (member instanceof ClassTree nested
                    && (implicitlyPublic || isPublic(nested.getModifiers().getFlags()))) {
                type(path, nested);
            }
            if (member instanceof MethodTree method
                    && isApi(method, implicitlyPublic)
                    && !isAccessor(method, components)) {
                require(path, method.getName().toString());
            }
        }

        private static boolean isApi(MethodTree method, boolean implicitlyPublic) {
            Set<Modifier> modifiers = method.getModifiers().getFlags();
            boolean override = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean visible = isPublic(modifiers) || (implicitlyPublic && !modifiers.contains(Modifier.PRIVATE));
            return visible && !override && method.getReturnType() != null;
        }

        private static boolean isAccessor(MethodTree method, Set<String> components) {
            return method.getParameters().isEmpty()
                    && components.contains(method.getName().toString());
        }

        private static Set<String> components(ClassTree type) {
            return type.getKind() != Kind.RECORD
                    ? Set.of()
                    : type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                            .map(field -> field.getName().toString())
                            .collect(Collectors.toSet());
        }

        private void require(TreePath path, String name) {
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                CompilationUnitTree unit = path.getCompilationUnit();
                Path file = Path.of(unit.getSourceFile().toUri());
                long line = unit.getLineMap().getLineNumber(position(path, path.getLeaf()));
                found.add(file.getFileName() + ":" + line + " " + name);
            }
        }

        private long position(TreePath path, Tree tree) {
            return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), tree);
        }
    }
}
