@org.jspecify.annotations.NullMarked
package org.cunwu.ground.register;
