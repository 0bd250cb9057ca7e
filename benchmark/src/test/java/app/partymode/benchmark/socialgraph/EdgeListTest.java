package app.partymode.benchmark.socialgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeListTest {

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("edges.txt"), text);
    }

    @Test
    void undirectedEdgesBecomeBothDirections() throws IOException {
        var graph = EdgeList.read(file("# nodes\n7 1000000007\n7\t9\n9 9\n"), false, 100, 1);
        assertThat(graph.people()).isEqualTo(3);
        assertThat(graph.book(0)).containsExactly(1, 2);
        assertThat(graph.book(1)).containsExactly(0);
        assertThat(graph.book(2)).containsExactly(0);
    }

    @Test
    void directedEdgesStayAsTheyAre() throws IOException {
        var graph = EdgeList.read(file("1 2\n1 2\n3 1\n"), true, 100, 1);
        assertThat(graph.registered()).containsExactly(0, 2);
        assertThat(graph.edges()).isEqualTo(2);
    }

    @Test
    void readsWhatItWrote() {
        var graph = SyntheticGraph.of(new GraphPlan(1_000, 20, 3));
        var path = directory.resolve("graph.txt");
        EdgeList.write(graph, path);
        var read = GraphStatistics.of(EdgeList.read(path, true, 100, 1));
        var written = GraphStatistics.of(graph);
        assertThat(read.edges()).isEqualTo(written.edges());
        assertThat(read.registered()).isEqualTo(written.registered());
        assertThat(read.reciprocalEdges()).isEqualTo(written.reciprocalEdges());
        assertThat(read.mostHolders()).isEqualTo(written.mostHolders());
    }

    @Test
    void saysWhichLineIsNoEdge() throws IOException {
        Path file = file("1\n");
        assertThatThrownBy(() -> EdgeList.read(file, true, 100, 1)).hasMessageContaining("not two integers: 1");
    }
}
