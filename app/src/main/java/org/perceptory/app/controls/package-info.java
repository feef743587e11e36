/** Small controls that several pages share. */
package org.perceptory.app.controls;
