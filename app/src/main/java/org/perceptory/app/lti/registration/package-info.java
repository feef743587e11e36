/** Dynamic Registration 1.0: with an admin's leave a platform and we tell each other our addresses. Nobody calls in. */
package org.perceptory.app.lti.registration;
