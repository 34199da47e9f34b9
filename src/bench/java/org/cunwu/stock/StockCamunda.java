package org.cunwu.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine with its web applications on an H2 file, as the starter makes it. */
@SpringBootApplication
public class StockCamunda {

    public static void main(String[] arguments) {
        SpringApplication.run(StockCamunda.class, arguments);
    }
}
