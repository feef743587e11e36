package org.perceptory.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
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
                .withSources(
                        new PropertiesConfigSource(Map.of("quarkus.datasource.jdbc.url", "jdbc:any"), database, 100),
                        new PropertiesConfigSource(Map.of(SessionKeyConfigSource.KEY, "any"), key, 100))
                .build();
        assertThat(KeptKeyNotice.isDue(config)).isEqualTo(told);
    }
}
