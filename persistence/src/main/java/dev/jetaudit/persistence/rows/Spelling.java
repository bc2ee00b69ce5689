package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.backup.Assessment;
import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.BackupOutcome;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of an enum are spelled in a column: as in the command's output. */
final class Spelling<E> {

    static final Spelling<RuleSetName> RULES = new Spelling<>(RuleSetName.values(), RuleSetName::id);
    static final Spelling<BackupScope> SCOPE = new Spelling<>(BackupScope.values(), BackupScope::jsonName);
    static final Spelling<BackupKind> KIND = new Spelling<>(BackupKind.values(), BackupKind::jsonName);
    static final Spelling<BackupOutcome> OUTCOME = new Spelling<>(BackupOutcome.values(), BackupOutcome::jsonName);
    static final Spelling<Assessment> ASSESSMENT = new Spelling<>(Assessment.values(), Assessment::jsonName);
    static final Spelling<Severity> SEVERITY = new Spelling<>(Severity.values(), Severity::jsonName);
    static final Spelling<HeaderField> FIELD = new Spelling<>(HeaderField.values(), HeaderField::jsonName);
    static final Spelling<BackupType> TYPE = new Spelling<>(BackupType.values(), BackupType::jsonName);

    private final Function<E, String> spell;
    private final Map<String, E> values;

    private Spelling(E[] values, Function<E, String> spell) {
        this.spell = spell;
        this.values = Arrays.stream(values).collect(Collectors.toMap(spell, Function.identity()));
    }

    @Nullable
    String write(@Nullable E value) {
        return value == null ? null : spell.apply(value);
    }

    @Nullable
    E readOrNull(@Nullable String text) {
        return text == null ? null : read(text);
    }

    E read(String text) {
        E value = values.get(text);
        if (value == null) {
            throw new IllegalStateException("a view holds the unknown word '" + text + "'; rebuild it with replay");
        }
        return value;
    }
}
