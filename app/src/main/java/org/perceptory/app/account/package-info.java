/** What a person does about themselves: see how they come in, take their data along, delete their account. */
package org.perceptory.app.account;
