// Runs before anything is drawn, so that no page is shown light first and then dark. A classic script:
// modules wait for the document.
try {
  const theme = localStorage.getItem("symmetry.theme");
  if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;
} catch {
  // Storage is forbidden: the system's scheme it is.
}
