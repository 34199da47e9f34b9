package org.cunwu.engine;

import java.util.Map;

/** 表单 — one record is the page's form and the API's body. */
public interface Forms {

    /**
     * Reads submitted values into a form. Text is trimmed, full-width digits are taken as digits; nothing else is
     * guessed.
     *
     * @throws FormRejected naming every field that cannot be taken
     */
    <F extends Record> F read(Class<F> form, Map<String, ?> values);

    /**
     * The same for a form that is still being filled: photographs, which are taken last and travel only with the submission,
     * may be missing.
     *
     * @throws FormRejected naming every other field that cannot be taken
     */
    <F extends Record> F readSoFar(Class<F> form, Map<String, ?> values);

    /** The form as JSON Schema with Chinese titles. */
    Map<String, Object> schema(Class<? extends Record> form);

    /**
     * The message key of a field's label: {@code decision.propose.held-on} for component {@code heldOn} of {@code
     * org.cunwu.decision.process.ProposeForm}; indexes of lists are left out.
     */
    String labelKey(Class<? extends Record> form, String path);
}
