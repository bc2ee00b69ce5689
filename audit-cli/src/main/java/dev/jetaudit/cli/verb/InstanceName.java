package dev.jetaudit.cli.verb;

import dev.jetaudit.api.call.InstanceId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an instance. */
final class InstanceName implements ITypeConverter<InstanceId> {
    @Override
    public InstanceId convert(String text) {
        try {
            return new InstanceId(text);
        } catch (IllegalArgumentException noName) {
            throw new TypeConversionException(noName.getMessage());
        }
    }
}
