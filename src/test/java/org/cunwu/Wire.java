package org.cunwu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The cable between the application and a server: it can be pulled out, plugged in again, and swallow what passes. */
public final class Wire {

    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;
    private volatile boolean swallowing;

    /** @param target port of the server on this machine */
    public Wire(int target) {
        this.target = target;
        this.port = RunningJar.freePort();
        this.door = listen();
    }

    public int port() {
        return port;
    }

    /** Every connection ends and new ones are refused. */
    public void pull() {
        close(door);
        open.forEach(Wire::close);
        open.clear();
    }

    /** Connections stay and are taken, but nothing comes through: what a lost packet looks like. */
    public void swallow() {
        swallowing = true;
    }

    public void plug() {
        if (swallowing) {
            swallowing = false;
            open.forEach(Wire::close);
            open.clear();
        }
        if (door.isClosed()) door = listen();
    }

    private ServerSocket listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            run(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var near = socket.accept();
                open.add(near);
                if (swallowing) continue;
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                run(() -> pass(near, far));
                run(() -> pass(far, near));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            var block = new byte[8192];
            for (int size; (size = from.getInputStream().read(block)) >= 0; ) {
                if (!swallowing) to.getOutputStream().write(block, 0, size);
            }
        } catch (IOException e) {
            // one side is gone
        }
        close(from);
        close(to);
    }

    private static void run(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(java.io.Closeable it) {
        try {
            it.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
