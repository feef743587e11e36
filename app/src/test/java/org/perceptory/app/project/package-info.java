/** Projects and training as scripts ask for them. */
package org.perceptory.app.project;
