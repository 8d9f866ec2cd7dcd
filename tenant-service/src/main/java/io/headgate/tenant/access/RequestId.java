package io.headgate.tenant.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The request's id: the caller's {@code X-Request-Id} if it is a sound one, else one of ours. */
@RequestScoped
class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private String value = UUID.randomUUID().toString();

    String value() {
        return value;
    }

    void offered(@Nullable String header) {
        if (header != null && SOUND.matcher(header).matches()) {
            value = header;
        }
    }
}
