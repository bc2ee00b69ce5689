package dev.jetaudit.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.ApiFunction.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiFunctionTest {

    @ParameterizedTest
    @EnumSource(ApiFunction.class)
    void it_is_found_by_its_name_with_and_without_a_character_set(ApiFunction function) {
        String name = function.canonicalName();
        assertEquals(
                List.of(Optional.of(function), Optional.of(function), Optional.of(function)),
                Stream.of(name, name + "A", name + "W").map(ApiFunction::named).toList());
    }

    @Test
    void other_names_are_unknown() {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Stream.of("", "JetOpenTable", "jetopenfile", "JetOpenFileX", "JetOpenFileAW")
                        .map(ApiFunction::named)
                        .toList());
    }

    @Test
    void the_legacy_forms_are_those_with_an_instance_twin() {
        List<String> legacy = Arrays.stream(ApiFunction.values())
                .filter(function -> function.form() == Form.LEGACY)
                .map(ApiFunction::canonicalName)
                .toList();

        assertEquals(
                List.of(
                        "JetBeginExternalBackup",
                        "JetGetAttachInfo",
                        "JetOpenFile",
                        "JetReadFile",
                        "JetCloseFile",
                        "JetGetLogInfo",
                        "JetTruncateLog",
                        "JetEndExternalBackup",
                        "JetStopBackup",
                        "JetStopService"),
                legacy);
        legacy.forEach(name -> assertEquals(
                Optional.of(Form.INSTANCE), ApiFunction.named(name + "Instance").map(ApiFunction::form)));
    }

    @Test
    void the_calls_inside_a_backup_are_those_that_answer_no_backup() {
        assertEquals(
                List.of(
                        Operation.ATTACH_INFO,
                        Operation.OPEN,
                        Operation.READ,
                        Operation.CLOSE,
                        Operation.LOG_INFO,
                        Operation.TRUNCATE_INFO,
                        Operation.TRUNCATE,
                        Operation.END),
                Arrays.stream(Operation.values())
                        .filter(Operation::belongsToABackup)
                        .toList());
    }
}
