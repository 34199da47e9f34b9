package org.cunwu.upkeep.metrics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Exists in a serving application whose technical administrator named a port for the figures. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "cunwu.command", havingValue = "none", matchIfMissing = true)
@ConditionalOnExpression("!'${cunwu.metrics.port:}'.isBlank()")
@interface OnlyWhenScraped {}
