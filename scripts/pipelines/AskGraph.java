import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.PackagedProgramUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamGraphHasherV2;
import org.apache.flink.streaming.api.graph.StreamNode;

/** Runs mains up to where they would be submitted, and prints Flink's own graph of each: one line for an operator. */
public class AskGraph {
    /** Arguments: folder of classes, default parallelism, then for each job `class` or `class arguments…` in one word. */
    public static void main(String[] args) throws Exception {
        int parallelism = Integer.parseInt(args[1]);
        for (String job : Arrays.asList(args).subList(2, args.length)) {
            String[] words = job.split(" ");
            System.out.println("JOB\t" + words[0]);
            try {
                print(graphOf(new File(args[0]), words, parallelism));
            } catch (Throwable error) {
                System.out.println("ERROR\t" + error + "\t" + error.getCause());
            }
        }
    }

    private static StreamGraph graphOf(File folder, String[] words, int parallelism) throws Exception {
        PackagedProgram program = PackagedProgram.newBuilder()
                .setUserClassPaths(Collections.singletonList(folder.toURI().toURL()))
                .setEntryPointClassName(words[0])
                .setArguments(Arrays.copyOfRange(words, 1, words.length))
                .build();
        Pipeline pipeline =
                PackagedProgramUtils.getPipelineFromProgram(program, new Configuration(), parallelism, true);
        return (StreamGraph) pipeline;
    }

    private static void print(StreamGraph graph) {
        Map<Integer, byte[]> hashes = new StreamGraphHasherV2().traverseStreamGraphAndGenerateHashes(graph);
        List<StreamNode> nodes = new ArrayList<>(graph.getStreamNodes());
        nodes.sort((a, b) -> a.getId() - b.getId());
        for (StreamNode node : nodes) {
            StringBuilder inputs = new StringBuilder();
            for (StreamEdge edge : node.getInEdges()) {
                inputs.append(inputs.length() == 0 ? "" : ",").append(edge.getSourceId());
            }
            String hash = hex(hashes.get(node.getId()));
            System.out.println(String.join("\t", "NODE", "" + node.getId(), hash, "" + node.getParallelism(),
                    "" + node.getTransformationUID(), "" + node.getUserHash(), node.getOperatorName(), inputs));
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) text.append(String.format("%02x", one));
        return text.toString();
    }
}
