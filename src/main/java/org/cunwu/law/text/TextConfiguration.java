package org.cunwu.law.text;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    /** The one message source of the program; Spring finds it by this name. */
    @Bean
    BundledMessages messageSource() throws IOException {
        return new BundledMessages();
    }
}
