package org.cunwu.upkeep.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * 指标的门 — a connector of its own, told apart by the socket that a request came through and by nothing that a request
 * says. It answers the figures and never reaches the application; the public port knows no way to them.
 */
@Component
@OnlyWhenScraped
class MetricsDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String PATH = "/actuator/prometheus";

    /** Of the text format; others are not asked for as long as this one is understood. */
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int THREADS = 4;
    private static final int CONNECTIONS = 20;

    private final Connector connector = new Connector(Http11NioProtocol.class.getName());
    private final PrometheusMeterRegistry figures;
    private final Readings readings;

    MetricsDoor(
            PrometheusMeterRegistry figures,
            Readings readings,
            @Value("${cunwu.metrics.port}") int port,
            @Value("${cunwu.metrics.address:127.0.0.1}") InetAddress address) {
        this.figures = figures;
        this.readings = readings;
        connector.setPort(port);
        if (connector.getProtocolHandler() instanceof Http11NioProtocol protocol) {
            protocol.setAddress(address);
            protocol.setMaxThreads(THREADS);
            protocol.setMinSpareThreads(1);
            protocol.setMaxConnections(CONNECTIONS);
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalTomcatConnectors(connector);
        factory.addEngineValves(new Fork());
    }

    /** The port that was found where any would do. */
    int port() {
        return connector.getLocalPort();
    }

    private final class Fork extends ValveBase {

        Fork() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getConnector() == connector) answer(request, response);
            else getNext().invoke(request, response);
        }
    }

    private void answer(Request request, Response response) throws IOException {
        if (!request.getMethod().equals("GET") || !PATH.equals(request.getRequestURI())) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        readings.refresh();
        var body = figures.scrape(TYPE).getBytes(StandardCharsets.UTF_8);
        response.setContentType(TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
