package dev.jetaudit.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server. When a certain word is sent for the n-th time, it is handed on, and no answer comes back. */
final class CuttingProxy implements AutoCloseable {
    private final URI server;
    private final String word;
    private final AtomicInteger left;
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /**
     * Begins to listen.
     *
     * @param url of the database, without {@code jdbc:}
     * @param word to be counted in what the client sends
     * @param time at the how manieth it cuts
     */
    CuttingProxy(URI url, String word, int time) throws IOException {
        this.server = url;
        this.word = word;
        this.left = new AtomicInteger(time);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::letIn);
    }

    /** Returns the URL of the same database through the proxy. Statements are always sent as text. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + server.getPath() + "?" + server.getQuery()
                + "&sslmode=disable&prepareThreshold=0";
    }

    boolean hasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket there = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, there));
                Thread.ofVirtual().start(() -> handOn(client, there, true));
                Thread.ofVirtual().start(() -> handOn(there, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void handOn(Socket from, Socket to, boolean counting) {
        byte[] buffer = new byte[64 << 10];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!counting && cut) {
                    return;
                }
                boolean last = counting && countsOut(buffer, read);
                cut |= last;
                out.write(buffer, 0, read);
                if (last) {
                    out.flush();
                    from.close();
                    return;
                }
            }
        } catch (IOException ended) {
            // One of the two has gone, so the other goes, too.
        }
    }

    private boolean countsOut(byte[] buffer, int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains(word) && left.decrementAndGet() == 0;
    }

    private void cutAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
