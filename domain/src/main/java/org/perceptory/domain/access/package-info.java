/** Personal access tokens, with which a person's notebooks and scripts sign in to the REST API. */
package org.perceptory.domain.access;
