/** Personal access tokens: how notebooks and scripts ask in a person's name. */
package org.perceptory.app.access;
