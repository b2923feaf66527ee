/// How a small file of the user is read, checked, written whole or not at all, and shared with another running copy:
/// `WholeFile` for its bytes, `StrictJson` for what they say, `DocumentStore` for the value in force. `settings`,
/// `marks` and `releases` keep theirs so; `FileTrouble` says what is wrong with any of them.
package app.modeldeck.files;
