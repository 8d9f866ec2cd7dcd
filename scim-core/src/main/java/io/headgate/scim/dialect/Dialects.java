package io.headgate.scim.dialect;

import java.util.List;

/** All departures of identity providers that this service understands. */
public final class Dialects {
    private Dialects() {}

    /** In the order in which a request meets them: body, names, values, filters, operations. */
    public static final List<Class<?>> ALL =
            List.of(
                    MissingPatchSchemas.class,
                    EmptyOperations.class,
                    EntraCapitalisedOps.class,
                    JsonTextValue.class,
                    OktaReadOnlyIdInReplace.class,
                    MisspeltEnterpriseUrn.class,
                    ScimOneUrns.class,
                    QualifiedKeys.class,
                    DottedKeys.class,
                    UnqualifiedExtensionAttribute.class,
                    EmptyStringUnassigns.class,
                    SingleObjectForArray.class,
                    OneElementArrayForSingle.class,
                    EntraManagerString.class,
                    OneLoginManagerId.class,
                    ValueInsideValue.class,
                    EntraBooleanStrings.class,
                    BareWords.class,
                    ComparedByValue.class,
                    TrailingSubAttribute.class,
                    EntraRemoveMembersByValue.class,
                    AddByValueFilter.class,
                    ValueFilterCreatesElement.class);
}
