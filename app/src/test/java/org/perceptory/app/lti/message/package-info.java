/** What platforms say, in all the ways that they say it. */
package org.perceptory.app.lti.message;
