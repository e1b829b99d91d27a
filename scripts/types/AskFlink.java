import java.io.BufferedReader;
import java.io.InputStreamReader;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.TypeExtractor;

/** Says what Flink makes of each class named on standard input, and what it logs meanwhile. */
public class AskFlink {
    public static void main(String[] args) throws Exception {
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            Class<?> type;
            try {
                type = Class.forName(name, false, AskFlink.class.getClassLoader());
                type.getMethods();
                type.getDeclaredFields();
            } catch (Throwable e) {
                System.out.println("ANSWER " + name + " error");
                continue;
            }
            System.out.println("ASK " + name);
            String answer;
            try {
                answer = shown(TypeExtractor.createTypeInfo(type));
            } catch (LinkageError e) {
                answer = "error";
            } catch (TypeNotPresentException e) {
                answer = "error";
            } catch (Throwable e) {
                answer = e.getCause() instanceof LinkageError ? "error" : "unsupported";
            }
            System.out.println("ANSWER " + name + " " + answer);
        }
    }

    private static String shown(TypeInformation<?> info) {
        StringBuilder text = new StringBuilder(info.getClass().getSimpleName());
        if (info instanceof PojoTypeInfo) {
            PojoTypeInfo<?> pojo = (PojoTypeInfo<?>) info;
            text.append(pojo.getTypeClass().getSuperclass() != null && pojo.getTypeClass().getSuperclass().getName().equals("java.lang.Record") ? "!" : "");
            for (int i = 0; i < pojo.getArity(); i++) {
                text.append(' ').append(pojo.getPojoFieldAt(i).getField().getName()).append(':');
                text.append(pojo.getPojoFieldAt(i).getTypeInformation().getClass().getSimpleName());
            }
        }
        return text.toString();
    }
}
