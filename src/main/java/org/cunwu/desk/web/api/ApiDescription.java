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

    private static final String RECIPES = """
            村务办理接口。写入须带 Idempotency-Key。

            **自行核对办理记录**（`/api/v1/villages/{code}/ledger`）：取一条记录的 `hashed`，原样按 RFC 8785（JCS）
            写成规范 JSON：成员名按 UTF-16 排序，没有空白，只转义必须转义的字符；`content`、`findings`、`evidence`、
            `personal` 在其中是文本，不要再解析。其 UTF-8 字节的 SHA-256（小写十六进制）应当等于 `hash`；`hashed.previous`
            应当等于前一条的 `hash`，第一条是 64 个 0；`hashed.height` 从 1 起不断号。`personal` 里是各项个人信息的加盐摘要。

            To check a record yourself: write its `hashed` as canonical JSON (RFC 8785), take SHA-256 of the UTF-8 bytes
            and compare with `hash`; `hashed.previous` is the `hash` of the record before, 64 zeros for the first.
            """;

    @Bean
    OpenAPI openApi() {
        // the person comes from the sign-in, not from the request
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PersonId.class);
        return new OpenAPI()
                .info(new Info().title("cunwu 村务").version("v1").description(RECIPES))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .schemaRequirement(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }
}
