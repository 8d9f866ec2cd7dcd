package io.headgate.asset.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the request at hand: the caller's, if it sent a usable one, else one of ours. */
@RequestScoped
public class RequestId {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private String text = UUID.randomUUID().toString();

    void use(@Nullable String sent) {
        if (sent != null && USABLE.matcher(sent).matches()) {
            text = sent;
        }
    }

    /** As it stands in answers, logs and the audit log. */
    public String text() {
        return text;
    }
}
