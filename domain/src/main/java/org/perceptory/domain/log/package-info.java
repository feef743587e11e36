/**
 * The log as an admin reads it: what {@code audit} wrote, with the names that people have now. For the admin's page.
 */
package org.perceptory.domain.log;
