package org.cunwu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.cunwu.stock.StockCamunda;

/** Makes the jar of {@link StockCamunda} out of ours: the same libraries, without those that the starter has not. */
final class StockJar {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String CLASS = "org/cunwu/stock/StockCamunda.class";

    /** What we added to the starter and H2. */
    private static final List<String> OURS = List.of(
            "spring-security",
            "thymeleaf",
            "groovy",
            "ognl",
            "javassist",
            "attoparser",
            "unbescape",
            "spring-boot-actuator",
            "micrometer-core",
            "micrometer-jakarta9",
            "micrometer-registry",
            "prometheus",
            "HdrHistogram",
            "LatencyUtils",
            "spring-session",
            "spring-modulith",
            "archunit",
            "jmolecules",
            "postgresql",
            "flyway",
            "caffeine",
            "bucket4j",
            "fastexcel",
            "opczip",
            "aalto",
            "commons-csv",
            "commons-compress",
            "tika",
            "pinyin4j",
            "springdoc",
            "swagger");

    private StockJar() {}

    static Path beside(Path ours) {
        var stock = ours.resolveSibling("stock-camunda.jar");
        try (var in = new JarFile(ours.toFile());
                var out = new JarOutputStream(Files.newOutputStream(stock), manifest(in.getManifest()))) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) in.stream()::iterator) {
                if (isKept(entry.getName())) copy(entry, in.getInputStream(entry), out);
            }
            // the launcher looks for the folder itself
            out.putNextEntry(new ZipEntry(CLASSES));
            out.closeEntry();
            add(CLASSES + CLASS, out);
            out.putNextEntry(new ZipEntry(CLASSES + "application.properties"));
            out.write("camunda.bpm.admin-user.id=admin\ncamunda.bpm.admin-user.password=admin\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            return stock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(Manifest ours) {
        var manifest = new Manifest(ours);
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), StockCamunda.class.getName());
        return manifest;
    }

    private static boolean isKept(String name) {
        if (name.startsWith("org/springframework/boot/loader/")) return true;
        if (!name.startsWith(LIBRARIES)) return false;
        var library = name.substring(LIBRARIES.length());
        return OURS.stream().noneMatch(library::startsWith);
    }

    private static void copy(ZipEntry entry, InputStream content, JarOutputStream out) throws IOException {
        var same = new ZipEntry(entry.getName());
        // a library inside the jar is read in place, so it must not be compressed again
        if (entry.getMethod() == ZipEntry.STORED) {
            same.setMethod(ZipEntry.STORED);
            same.setSize(entry.getSize());
            same.setCompressedSize(entry.getSize());
            same.setCrc(entry.getCrc());
        }
        out.putNextEntry(same);
        try (content) {
            content.transferTo(out);
        }
        out.closeEntry();
    }

    private static void add(String name, JarOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        try (var content = StockCamunda.class.getClassLoader().getResourceAsStream(CLASS)) {
            if (content == null) throw new IllegalStateException("Not compiled: " + CLASS);
            content.transferTo(out);
        }
        out.closeEntry();
    }
}
