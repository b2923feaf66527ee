/// Pictures of models from the providers' picture hosts: what may be asked, what is taken, and what a picture says of
/// itself before anything of it is decoded. Knows no toolkit.
package app.modeldeck.cover;
