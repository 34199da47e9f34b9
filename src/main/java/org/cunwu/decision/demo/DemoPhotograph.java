package org.cunwu.decision.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** 演示照片 — a sheet of paper with lines on it: no person, no name, no signature. */
final class DemoPhotograph {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;
    private static final int MARGIN = 60;
    private static final int LINE = 36;

    private DemoPhotograph() {}

    static byte[] png() {
        var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.GRAY);
        for (int line = MARGIN; line < HEIGHT - MARGIN; line += LINE) pen.fillRect(MARGIN, line, WIDTH - 2 * MARGIN, 3);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
