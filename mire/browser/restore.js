// Runs in a page drawn from what watch.js kept: gives each field what it held, in the same order.
(held) => {
  const roots = (root) =>
    [root, ...[...root.querySelectorAll("*")].flatMap((inner) => (inner.shadowRoot ? roots(inner.shadowRoot) : []))];
  const fields = roots(document).flatMap((root) => [...root.querySelectorAll("input, textarea, select")]);
  fields.forEach((field, place) => {
    const value = held[place] ?? null;
    if (value === null) return;
    if (typeof value === "boolean") field.checked = value;
    else if (typeof value === "number") field.selectedIndex = value;
    else field.value = value;
  });
}
