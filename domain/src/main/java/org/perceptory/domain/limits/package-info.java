/** How much a person may store; read by the services that add something. */
package org.perceptory.domain.limits;
