package io.headgate.bench.load;

import java.net.URI;

/**
 * Where requests go.
 *
 * @param base scheme, host and port
 * @param token sent as bearer token
 * @param mediaType of the bodies, both ways
 */
public record Target(URI base, String token, String mediaType) {

    @Override
    public String toString() {
        return base.toString();
    }
}
