// Keys: "/" goes to the first filter. Everything else works without script.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("[data-focus]");
  if (box) { event.preventDefault(); box.focus(); }
});
