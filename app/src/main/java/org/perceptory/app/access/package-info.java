/**
 * Personal access tokens: how notebooks and scripts ask in a person's name, and the page that shows how. Nobody calls
 * in: other rooms lead here by address.
 */
package org.perceptory.app.access;
