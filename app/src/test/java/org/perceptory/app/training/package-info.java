/** Training as scripts ask for it. */
package org.perceptory.app.training;
