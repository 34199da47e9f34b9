package org.cunwu.desk.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.cunwu.kernel.PersonId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description at {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        // the person comes from the sign-in, not from the request
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PersonId.class);
        return new OpenAPI()
                .info(new Info().title("cunwu 村务").version("v1").description("村务办理接口。写入须带 Idempotency-Key。"))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .schemaRequirement(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }
}
