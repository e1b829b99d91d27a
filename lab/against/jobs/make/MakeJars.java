import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles folders of sources into a jar each, all in one process: {@code MakeJars <class path> (<folder> <main class> <jar>
 * <jar to take libraries from, or -> <their packages, with commas>)*}.
 */
class MakeJars {
    public static void main(String[] args) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            for (int i = 1; i + 4 < args.length; i += 5) {
                Path folder = Path.of(args[i]);
                Path classes = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".classes"));
                List<String> options = List.of(
                        "-nowarn", "-proc:none", "--release", "11", "-g", "-cp", args[0], "-d", classes.toString());
                List<Path> sources = filesBelow(folder);
                if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call())
                    throw new IOException(folder + " does not compile");
                pack(classes, args[i + 1], Path.of(args[i + 2]), args[i + 3], args[i + 4].split(","));
            }
        }
    }

    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }

    static void pack(Path classes, String main, Path jar, String libraries, String[] packages) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Path file : filesBelow(classes)) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
            if (!libraries.equals("-")) copy(libraries, packages, entries);
        }
    }

    static void copy(String libraries, String[] packages, JarOutputStream to) throws IOException {
        try (JarFile from = new JarFile(libraries)) {
            from.stream().filter(one -> Stream.of(packages).anyMatch(one.getName()::startsWith)).forEach(one -> {
                try {
                    to.putNextEntry(new JarEntry(one.getName()));
                    from.getInputStream(one).transferTo(to);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        }
    }
}
