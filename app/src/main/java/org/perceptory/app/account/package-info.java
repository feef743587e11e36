/** What a person does about themselves: their ways in and password, taking their data along, deleting their account. */
package org.perceptory.app.account;
