package dev.jetaudit.cli;

import static java.lang.constant.ConstantDescs.CD_int;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldClassFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void gives_old_class_files_the_stack_maps_that_newer_ones_must_have() throws Exception {
        Path jar = jarOfOneClass(ClassFile.JAVA_5_VERSION);
        OldClassFiles.main(new String[] {jar.toString()});
        assertEquals(ClassFile.JAVA_8_VERSION, majorVersion(jar));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            Class<?> old = loader.loadClass("Old");
            assertEquals(7, old.getMethod("larger", int.class, int.class).invoke(null, 3, 7));
            try (var note = loader.getResourceAsStream("note.txt")) {
                assertEquals("kept", new String(note.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void leaves_a_jar_of_newer_ones_as_it_is() throws Exception {
        Path jar = jarOfOneClass(ClassFile.JAVA_6_VERSION);
        byte[] before = Files.readAllBytes(jar);
        OldClassFiles.main(new String[] {jar.toString()});
        assertArrayEquals(before, Files.readAllBytes(jar));
    }

    /** A method with a branch, since only such a one needs a stack map. */
    private Path jarOfOneClass(int version) throws IOException {
        byte[] bytes = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        ClassDesc.of("Old"),
                        type -> type.withVersion(version, 0)
                                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                .withMethodBody(
                                        "larger",
                                        MethodTypeDesc.of(CD_int, CD_int, CD_int),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> code.iload(0)
                                                .iload(1)
                                                .ifThenElse(
                                                        Opcode.IF_ICMPGT,
                                                        larger ->
                                                                larger.iload(0).ireturn(),
                                                        other -> other.iload(1).ireturn())));
        Path jar = folder.resolve("old.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("Old.class"));
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry("note.txt"));
            zip.write("kept".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static int majorVersion(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                var stream = file.getInputStream(file.getEntry("Old.class"))) {
            return stream.readAllBytes()[7];
        }
    }
}
