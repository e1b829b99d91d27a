import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;

/** Asks Flink for the type information of every class named in a file, one a line, and counts the POJOs. */
class AskTypes {
    public static void main(String[] args) throws Exception {
        List<String> names = Files.readAllLines(Path.of(args[0]));
        int pojos = 0;
        for (String name : names) {
            if (TypeInformation.of(Class.forName(name)) instanceof PojoTypeInfo) pojos++;
        }
        System.out.println("{\"classes\":" + names.size() + ",\"pojos\":" + pojos + "}");
    }
}
