/// A model's call as a piece of a program, to be pasted: what is sent, with the inputs that it must have, and the key
/// out of the environment. Pure: nothing here is ever sent.
package app.modeldeck.snippet;
