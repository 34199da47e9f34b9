@org.jspecify.annotations.NullMarked
package org.cunwu.upkeep.check;
