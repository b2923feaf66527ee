package app.modeldeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Nothing is longer than can be seen at once.
final class SizeTest {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;

    /// @param name the file and the method
    /// @param lines between its braces
    private record Method(String name, long lines) {}

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(sources())
                .allSatisfy(source -> assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    /// A switch that has a line for each case is as long as there are cases, and read like a table.
    @Test
    void noMethodIsLongerThanThirtyLinesBesideASwitchOfOneLineForEachCase() throws IOException {
        assertThat(methods(sources()))
                .allSatisfy(
                        method -> assertThat(method.lines()).as(method.name()).isLessThanOrEqualTo(LONGEST_METHOD));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Method> methods(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var methods = new ArrayList<Method>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var read = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, read);
            for (var unit : task.parse()) {
                new Ruler(Trees.instance(task), methods).scan(unit, unit);
            }
        }
        return methods;
    }

    /// Measures the methods of the file that it is sent through.
    private static final class Ruler extends TreeScanner<Void, CompilationUnitTree> {
        private final Trees trees;
        private final List<Method> measured;

        Ruler(Trees trees, List<Method> measured) {
            this.trees = trees;
            this.measured = measured;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            // What the compiler wrote itself has no end.
            if (method.getBody() != null && end(method, unit) >= 0) {
                long between = lines(method.getBody(), unit) - 2;
                long table = method.getBody().getStatements().stream()
                        .filter(Ruler::isTable)
                        .mapToLong(statement -> lines(statement, unit))
                        .sum();
                var file = Path.of(unit.getSourceFile().getName()).getFileName();
                measured.add(new Method(file + " " + method.getName(), between - table));
            }
            return super.visitMethod(method, unit);
        }

        private static boolean isTable(Tree statement) {
            return statement instanceof ReturnTree returned
                    && returned.getExpression() instanceof SwitchExpressionTree choice
                    && choice.getCases().stream().map(CaseTree::getBody).allMatch(ExpressionTree.class::isInstance);
        }

        private long lines(Tree tree, CompilationUnitTree unit) {
            var map = unit.getLineMap();
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            return map.getLineNumber(end(tree, unit)) - map.getLineNumber(start) + 1;
        }

        private long end(Tree tree, CompilationUnitTree unit) {
            return trees.getSourcePositions().getEndPosition(unit, tree);
        }
    }
}
