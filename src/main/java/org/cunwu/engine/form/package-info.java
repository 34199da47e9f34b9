/** Submitted values into typed forms, and forms into JSON Schema. */
@NullMarked
package org.cunwu.engine.form;

import org.jspecify.annotations.NullMarked;
