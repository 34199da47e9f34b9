@org.jspecify.annotations.NullMarked
package org.cunwu.ground.process;
