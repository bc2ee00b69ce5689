/** Benchmarks that need a warm JVM. The scripts in this module's folder run them; docs/performance.md says what came of it. */
package dev.jetaudit.benchmarks;
