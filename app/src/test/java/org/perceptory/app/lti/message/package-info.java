/** What is read of a platform's message. */
package org.perceptory.app.lti.message;
