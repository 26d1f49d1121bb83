/** A printed document as PDF/A: its file, fonts, metadata, and what is attached to it. */
@ApplicationModule(allowedDependencies = {"chart", "report"})
@NullMarked
package dev.steadyback.document.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
