package org.cunwu.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.cunwu.Cunwu;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The product with its demo town, serving on a port of this program's own process. */
final class Town implements AutoCloseable {

    private final Counter counter = new Counter();
    private final ConfigurableApplicationContext context;
    private final Path data;
    private final String url;

    private Town(Store store, boolean withJobs) {
        this.data = store.folder();
        this.url = store.url();
        this.context = new SpringApplicationBuilder(Cunwu.class)
                .profiles("demo")
                .initializers(it -> it.getBeanFactory().addBeanPostProcessor(new Counting(counter)))
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--cunwu.data=" + data,
                        "--cunwu.demo.matters=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + store.user(),
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false",
                        "--logging.level.root=WARN",
                        "--camunda.bpm.job-execution.enabled=" + withJobs);
    }

    static Town serving(Store store) {
        return new Town(store, true);
    }

    /** Timers rest: for what only reads. */
    static Town still(Store store) {
        return new Town(store, false);
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    String root() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + server.getPort();
    }

    Counter counter() {
        return counter;
    }

    @Override
    public void close() {
        context.close();
    }

    private record Counting(Counter counter) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource real ? new CountedSource(real, counter) : bean;
        }
    }
}
