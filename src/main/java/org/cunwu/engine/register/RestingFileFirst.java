package org.cunwu.engine.register;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file is compared before anything opens it and summed up after the last connection was closed. */
@Configuration(proxyBeanMethods = false)
class RestingFileFirst {

    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor beforeTheFirstConnection() {
        return new Before(DataSource.class);
    }

    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor beforeTheMigrations() {
        return new Before(Flyway.class);
    }

    private static final class Before extends AbstractDependsOnBeanFactoryPostProcessor {

        Before(Class<?> opener) {
            super(opener, RestingFile.class);
        }
    }
}
