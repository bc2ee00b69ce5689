package dev.jetaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Brings class files of libraries that are older than Java 6 to the form of Java 8. An AOT cache leaves the old ones out, since they
 * lack the stack maps by which it verifies them ahead of time; loading picocli's took a fifth of a short run.
 */
final class OldClassFiles {
    private OldClassFiles() {}

    /** Takes the jars to look through; those without an old class file keep all their bytes. */
    public static void main(String[] jars) throws IOException {
        for (String name : jars) {
            Path path = Path.of(name);
            try (JarFile jar = new JarFile(path.toFile())) {
                if (holdsOld(jar)) {
                    Path renewed = Path.of(name + ".renewed");
                    renew(jar, path.toUri().toURL(), renewed);
                    Files.move(renewed, path, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private static boolean holdsOld(JarFile jar) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (isOld(bytes(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    private static void renew(JarFile jar, URL url, Path target) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {url});
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            ClassFile format = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)));
            for (JarEntry entry : Collections.list(jar.entries())) {
                byte[] bytes = bytes(jar, entry);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(isOld(bytes) ? renewed(bytes, format) : bytes);
                zip.closeEntry();
            }
        }
    }

    private static byte[] renewed(byte[] bytes, ClassFile format) {
        ClassTransform newVersion = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        // Bodies that are only copied would keep the want of stack maps.
        ClassTransform anew = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return format.transformClass(format.parse(bytes), anew.andThen(newVersion));
    }

    /** Class files begin with a magic number of four bytes, the minor version and the major version. */
    private static boolean isOld(byte[] bytes) {
        if (bytes.length < 8) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        return head.getInt() == ClassFile.MAGIC_NUMBER && (head.getInt() & 0xffff) < ClassFile.JAVA_6_VERSION;
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }
}
