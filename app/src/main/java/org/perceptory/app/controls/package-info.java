/** Small controls that several pages share. Open to the rooms with pages; knows words and messages, and no feature. */
package org.perceptory.app.controls;
