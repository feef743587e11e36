/**
 * How much a person may store; read by the services that add something, by the worker's training, and by the admin's
 * page that shows them.
 */
package org.perceptory.domain.limits;
