package dev.jetaudit.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class WindowsPathTest {

    @Test
    void case_and_the_direction_of_the_slash_make_no_difference() {
        WindowsPath path = new WindowsPath("E:\\Mdb\\Priv1.edb");
        WindowsPath same = new WindowsPath("e:/mdb/PRIV1.EDB");
        assertEquals(path, same);
        assertEquals(path.hashCode(), same.hashCode());
        assertEquals("e:/mdb/PRIV1.EDB", same.toString());
    }

    @Test
    void everything_else_does() {
        assertNotEquals(new WindowsPath("E:\\mdb\\priv1.edb"), new WindowsPath("D:\\mdb\\priv1.edb"));
        assertNotEquals(new WindowsPath("priv1.edb"), new WindowsPath("E:\\mdb\\priv1.edb"));
        assertNotEquals((Object) "a.edb", new WindowsPath("a.edb"));
    }

    @Test
    void the_file_name_is_behind_the_last_separator() {
        assertEquals("a.edb", new WindowsPath("E:\\x/y\\a.edb").fileName());
        assertEquals("a.edb", new WindowsPath("E:\\x\\y/a.edb").fileName());
        assertEquals("a.edb", new WindowsPath("a.edb").fileName());
        assertEquals("", new WindowsPath("E:\\").fileName());
    }
}
