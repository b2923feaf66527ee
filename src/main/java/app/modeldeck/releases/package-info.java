/// Whether a newer release is out: one question a day, where the person and the build allow it.
package app.modeldeck.releases;
