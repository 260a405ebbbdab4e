// Keys: "/" goes to the first filter; on the review page a, r, u, s and z answer. Everything works without script too.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  const box = event.key === "/" && document.querySelector("[data-focus]");
  if (box) { event.preventDefault(); box.focus(); return; }
  const answer = /^[arusz]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
  if (answer) { event.preventDefault(); answer.click(); }
});
