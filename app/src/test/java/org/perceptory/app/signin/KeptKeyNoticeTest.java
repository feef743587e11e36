package org.perceptory.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptKeyNoticeTest {

    @ParameterizedTest(name = "database from {0}, key from {1}: told {2}")
    @CsvSource({
        "the environment, kept session key, true",
        "the environment, the environment, false",
        "local PostgreSQL, kept session key, false"
    })
    void only_a_database_without_a_key_is_told(String database, String key, boolean told) {
        var config = new SmallRyeConfigBuilder()
                .withSources(named(database, "quarkus.datasource.jdbc.url"), named(key, SessionKeyConfigSource.KEY))
                .build();
        assertThat(KeptKeyNotice.isDue(config)).isEqualTo(told);
    }

    private static ConfigSource named(String name, String property) {
        return new ConfigSource() {
            @Override
            public Set<String> getPropertyNames() {
                return Set.of(property);
            }

            @Override
            public String getValue(String asked) {
                return property.equals(asked) ? "any" : null;
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }
}
