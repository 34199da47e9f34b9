package org.cunwu.desk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** 读不懂的请求 — what the server refuses before any page of ours could answer, such as {@code /%zz}, in plain words. */
class PlainErrorReport extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>这个地址读不懂</title><link rel="stylesheet" href="/css/cunwu.css"></head>
            <body><main><h1>这个地址读不懂</h1>
            <div class="notice bad"><p>没有办理，什么都没有改。请检查地址，或者从首页重新进入。</p></div>
            <p><a class="button big" href="/">回到首页</a></p></main></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable why) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("X-Content-Type-Options", "nosniff");
            var out = response.getReporter();
            if (out == null) return;
            out.write(PAGE);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The visitor left before the answer", e);
        }
    }

    /** Puts it in the place of Tomcat's own report. */
    @Component
    static class InPlace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(PlainErrorReport.class.getName());
                host.getPipeline().addValve(new PlainErrorReport());
            });
        }
    }
}
