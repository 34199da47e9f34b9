@org.jspecify.annotations.NullMarked
package org.cunwu.risk.rules;
