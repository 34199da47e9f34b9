/** 升级数据库 — the schema scripts alone, as the owner of the tables, before the nodes start. */
@NullMarked
package org.cunwu.upkeep.migrate;

import org.jspecify.annotations.NullMarked;
