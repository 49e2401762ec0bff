// Runs in the page; returns one function per question that the suite asks. No markup is relied on.
() => {
  const install = () => {
    if (window.__mire) return false;
    const state = { changes: 0, last: performance.now(), invalid: [] };
    new MutationObserver(() => { state.changes += 1; state.last = performance.now(); }).observe(
      document, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener("invalid", (event) => state.invalid.push(event), true);
    Object.defineProperty(window, "__mire", { value: state });
    return true;
  };
  const active = () => {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement)
      element = element.shadowRoot.activeElement;
    return element === document.body ? null : element;
  };
  const label = (field) =>
    (field.labels && field.labels[0] && field.labels[0].innerText) || field.getAttribute("aria-label")
    || field.placeholder || field.name || "";
  // The browser shows its bubble on the first invalid field, and puts the focus there.
  const bubble = () => {
    const shown = window.__mire.invalid.find((event) => !event.defaultPrevented && event.target === active());
    return shown ? { label: label(shown.target).trim(), message: shown.target.validationMessage } : null;
  };
  const report = (fresh) => ({
    fresh, changes: window.__mire.changes, bubble: bubble(), scripts: document.scripts.length > 0,
    loading: document.readyState === "loading",
  });
  const leave = () => { const field = active(); if (field && field.blur) field.blur(); };
  return {
    // Watch this document from now on, and leave the field that has the focus.
    prepare: () => { install(); leave(); window.__mire.invalid = []; return window.__mire.changes; },
    leave,
    // Resolves when the document changed since `seen` and came to rest, or after `quiet` ms without a change.
    wait: ([seen, quiet]) => new Promise((resolve) => {
      if (install()) { resolve(report(true)); return; }
      const start = performance.now();
      const timer = setInterval(() => {
        const now = performance.now();
        const changed = window.__mire.changes > seen && now - window.__mire.last >= 20;
        if (changed || now - start >= quiet) { clearInterval(timer); resolve(report(false)); }
      }, 10);
    }),
    // What the field that has the focus holds.
    field: () => {
      const field = active();
      return field && "value" in field && field.tagName !== "BUTTON"
        ? { value: field.value, type: field.type, longest: field.maxLength ?? -1 } : null;
    },
  };
}
