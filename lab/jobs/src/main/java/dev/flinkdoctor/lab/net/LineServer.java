package dev.flinkdoctor.lab.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Stands in for an external service: one line in, one line out, after as many milliseconds as the
 * service likes. It lives in the TaskManager's own process, so that a pipeline needs nothing else, but
 * is reached through a real socket, so that thread dumps show what they would show in production.
 */
public final class LineServer {
    private static final Map<String, LineServer> RUNNING = new HashMap<>();

    private final ServerSocket socket;
    private final ToLongFunction<String> delayMillis;
    private int users;

    private LineServer(String name, ToLongFunction<String> delayMillis) throws IOException {
        this.delayMillis = delayMillis;
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        start(name + "-accept", this::accept);
    }

    /** Starts the service in this process unless it runs; returns its port. */
    public static synchronized int join(String name, ToLongFunction<String> delayMillis) throws IOException {
        LineServer server = RUNNING.get(name);
        if (server == null) {
            server = new LineServer(name, delayMillis);
            RUNNING.put(name, server);
        }
        server.users++;
        return server.socket.getLocalPort();
    }

    /** The last user ends the service, so that no thread outlives the job. */
    public static synchronized void leave(String name) throws IOException {
        LineServer server = RUNNING.get(name);
        if (server != null && --server.users <= 0) {
            RUNNING.remove(name);
            server.socket.close();
        }
    }

    private static void start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                start("connection-" + peer.getPort(), () -> serve(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket peer) {
        try (Socket open = peer) {
            open.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = open.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long delay = delayMillis.applyAsLong(line);
                if (delay > 0) {
                    Thread.sleep(delay);
                }
                out.write("ok\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException gone) {
            // The client closed its end.
        }
    }
}
