package org.cunwu.desk.web.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * 会话存取 — what a session may hold, and nothing else is ever read back: the sign-in, the token of its forms, and the
 * identity that Camunda's pages keep. Even who can write the session table runs no code by it.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=20",
            "maxrefs=2000",
            "maxbytes=200000",
            "java.lang.*",
            "java.util.*",
            "java.time.*",
            SpringSecurityCoreVersion.class.getPackageName() + ".**",
            "org.springframework.security.web.**",
            "org.springframework.security.authentication.*",
            "org.camunda.bpm.webapp.impl.security.**",
            "org.cunwu.**",
            "!*"));

    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(new Known()));
        return conversion;
    }

    /** In front of the store that Spring makes, which stays as it is. */
    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository store ? new SparingSessions<>(store) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<SparingSessions.OfRequest> sessionOfTheRequest() {
        var filter = new FilterRegistrationBean<>(new SparingSessions.OfRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    private static final class Known implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream stored) throws IOException {
            var in = new ObjectInputStream(stored);
            in.setObjectInputFilter(KNOWN);
            try {
                return in.readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }
    }
}
