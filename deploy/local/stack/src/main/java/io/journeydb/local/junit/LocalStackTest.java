package io.journeydb.local.junit;

import io.journeydb.local.Component;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class with the shared stack: parameters of type {@link io.journeydb.local.Endpoints} and
 * {@link io.journeydb.local.LocalStack} are resolved. All classes of a JVM that name the same components share one stack: use
 * topics, keys and tables of your own, and start again what you stopped.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalStackExtension.class)
public @interface LocalStackTest {

    /** What to start. */
    Component[] components() default {Component.KAFKA, Component.POSTGRES, Component.S3};
}
