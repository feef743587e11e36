/** Tests of how platforms and we get to know each other. */
package org.perceptory.app.lti.registration;
