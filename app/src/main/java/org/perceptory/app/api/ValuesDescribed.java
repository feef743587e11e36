package org.perceptory.app.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Mends what the annotations are read as: the default of a number is one, bytes in JSON are base64. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ValuesDescribed implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> "binary".equals(property.getFormat()))
                    .forEach(property -> property.setFormat("byte"));
        }
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String number) {
            schema.setDefaultValue(Integer.valueOf(number));
        }
        return parameter;
    }
}
