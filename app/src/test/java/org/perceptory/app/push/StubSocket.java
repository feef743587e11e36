package org.perceptory.app.push;

import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.websocket.WebSocket;

/** A socket that goes nowhere. */
class StubSocket extends WebSocket {

    static final StubSocket BROKEN = new StubSocket();

    volatile boolean closed;

    StubSocket() {
        super(new AtmosphereFramework().getAtmosphereConfig());
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public WebSocket write(String data) {
        return this;
    }

    @Override
    public WebSocket write(byte[] data, int offset, int length) {
        return this;
    }

    @Override
    public void close() {
        closed = true;
    }
}
