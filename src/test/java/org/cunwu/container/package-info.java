@org.jspecify.annotations.NullMarked
package org.cunwu.container;
