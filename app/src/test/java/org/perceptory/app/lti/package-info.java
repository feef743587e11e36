/** What outsiders see and the log keeps of messages that lead nowhere. */
package org.perceptory.app.lti;
