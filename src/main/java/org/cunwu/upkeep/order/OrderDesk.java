package org.cunwu.upkeep.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cunwu.kernel.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The running program looks for orders and carries them out one after the other, beside its work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
class OrderDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

    private final Orders orders;
    private final ObjectProvider<Command> commands;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "orders");
        thread.setDaemon(true);
        return thread;
    });

    OrderDesk(Orders orders, ObjectProvider<Command> commands) {
        this.orders = orders;
        this.commands = commands;
    }

    @Scheduled(fixedDelayString = "${cunwu.orders.look-every:PT2S}")
    void look() throws IOException {
        if (!Files.isDirectory(orders.folder())) return;
        List<Path> found;
        try (var files = Files.list(orders.folder())) {
            found = files.filter(it -> it.toString().endsWith(Orders.ORDER))
                    .sorted()
                    .toList();
        }
        for (var it : found) {
            var order = orders.take(it);
            worker.execute(() -> carryOut(it, order));
        }
    }

    private void carryOut(Path path, Orders.Order order) {
        var text = new ByteArrayOutputStream();
        var code = 2;
        try (var out = new PrintStream(text, true, UTF_8)) {
            LOG.info("受托执行命令 {} / carrying out an order", order.command());
            code = run(order, out);
        } catch (RuntimeException e) {
            LOG.error("受托执行的命令失败 {} / an order failed", order.command(), e);
            text.writeBytes((e + System.lineSeparator()).getBytes(UTF_8));
            code = 1;
        }
        try {
            orders.answer(path, new Orders.Answer(code, text.toString(UTF_8)));
        } catch (IOException e) {
            LOG.error("命令的结果没有写成 / the answer could not be written", e);
        }
    }

    private int run(Orders.Order order, PrintStream out) {
        if (!Orders.takes(order.command())) return 2;
        return commands.stream()
                .filter(it -> it.name().equals(order.command()))
                .findFirst()
                .orElseThrow()
                .run(order.arguments(), out);
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
