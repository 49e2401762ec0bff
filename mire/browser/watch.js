// Runs in every document before its own scripts. Answers the suite's questions by standard properties alone.
() => {
  if (window.__mire) return;
  // Where a window begins, and where it is made clean: the one thing that a page leaves in it by script.
  if (window === top && !opener && location.href === "about:blank") window.name = "";
  const state = { changes: 0, last: performance.now(), touched: null, met: false, invalid: [], written: new Set(), announced: [],
    missed: false };
  const note = (records) => {
    if (!records.length) return;
    state.changes += 1;
    state.last = performance.now();
    for (const record of records) { announce(record); stir(record); }
  };
  const observer = new MutationObserver(note);
  const ALL = { subtree: true, childList: true, attributes: true, characterData: true, characterDataOldValue: true };
  observer.observe(document, ALL);
  // What is put into an alert, or put there as one, is told anew, though the same words stood there before.
  const ALERTS = "[role=alert], [role=status], [role=alertdialog], [aria-live=polite], [aria-live=assertive]";
  const announce = ({ type, target, addedNodes }) => {
    if (type === "attributes" || (type === "childList" && !addedNodes.length)) return;
    const element = target.nodeType === 1 ? target : target.parentElement;
    const around = [element && element.closest(ALERTS), ...[...addedNodes].filter((one) => one.matches && one.matches(ALERTS))];
    for (const one of around) if (one) state.announced.push(...textsOf(one).map((node) => node.data.trim()));
    state.announced.splice(0, state.announced.length - 40);
  };

  // What changes by itself: a clock, a slide show. Of each spot of the page the last changes of its texts are known; those
  // that came of nothing (no input, no answer, no document on its way in) for the second time make it one that moves.
  const FORESEEN_MS = 400, APART_MS = 250, MOST = 12, CAUSES = 500, TEXT_LENGTH = 300;
  const causes = [performance.now()], gestures = [], spots = new Map(), answers = new Map();
  const cause = () => { causes.push(performance.now()); causes.splice(0, Math.max(0, causes.length - CAUSES)); };
  const gesture = () => { gestures.push(performance.now()); gestures.splice(0, Math.max(0, gestures.length - CAUSES)); cause(); };
  for (const kind of ["pointerdown", "keydown", "input", "change", "click", "submit", "popstate"])
    addEventListener(kind, gesture, true);
  for (const kind of ["DOMContentLoaded", "load"]) addEventListener(kind, cause, true);
  const heard = (entry) => {
    const address = entry.name.replace(/[?#].*/, "").replace(/\d+/g, "0"), times = (answers.get(address) ?? 0) + 1;
    answers.set(address, times);
    // What is asked for right after a gesture is its own, however often that is made; what comes again else, the page's.
    const own = gestures.some((time) => entry.startTime >= time - 5 && entry.startTime - time < FORESEEN_MS);
    if (own || times <= 2) { causes.push(entry.responseEnd); causes.splice(0, Math.max(0, causes.length - CAUSES)); }
  };
  try {
    new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type: "resource" });
  } catch { /* a browser without it */ }
  const textsOf = (node) => {
    if (node.nodeType === 3) return node.data.trim() ? [node] : [];
    if (node.nodeType !== 1 || /^(SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName)) return [];
    return [...node.childNodes].flatMap(textsOf);
  };
  const short = (node) => (node.textContent ?? "").length <= TEXT_LENGTH;
  const stir = ({ type, target, addedNodes, removedNodes, oldValue, attributeName }) => {
    if (type === "attributes" && !/^(class|hidden|style|aria-hidden)$/.test(attributeName)) return;
    const spot = type === "childList" ? target : target.parentElement;
    if (!spot || spot.nodeType !== 1 || spot === document.body || spot === document.documentElement) return;
    const moved = type === "childList" ? [...addedNodes, ...removedNodes] : [target];
    if (type === "childList" && !addedNodes.length) return;
    const texts = moved.filter(short).flatMap(textsOf).map((node) => node.data.trim());
    if (type === "characterData" && oldValue && oldValue.trim().length <= TEXT_LENGTH) texts.push(oldValue.trim());
    if (!texts.length) return;
    const changes = spots.get(spot) ?? [], now = performance.now(), last = changes.at(-1);
    if (last && now - last.time < 5) last.texts.push(...texts); else changes.push({ time: now, texts });
    changes.splice(0, changes.length - MOST);
    spots.delete(spot);
    spots.set(spot, changes);
    if (spots.size > 4 * MOST) spots.delete(spots.keys().next().value);
  };
  // What came before the first cause that is still known is not asked for its own.
  const ofNothing = (change) => (causes.length < CAUSES || change.time > causes[0] + FORESEEN_MS) && !causes.some((time) => change.time >= time - 5 && change.time - time < FORESEEN_MS);
  const shape = (text) => text.replace(/\d+/g, "0");
  // Twice between two gestures: what comes once after each of them may be a slow answer.
  const again = (changes) => changes.some((one, place) => place > 0 && one.time - changes[place - 1].time >= APART_MS
    && !gestures.some((time) => time > changes[place - 1].time && time < one.time));
  const unmoved = "input, select, textarea, h1, [role=alert], [role=alertdialog]";
  // `moving`: the texts of what moves; `late`: other texts of spots where one came of nothing before.
  const moves = () => {
    const moving = [], late = [];
    for (const [spot, changes] of spots) {
      const alone = changes.filter(ofNothing), texts = alone.flatMap((change) => change.texts);
      if (!alone.length || spot.querySelector(unmoved) || spot.closest("[role=alert], [role=alertdialog]")) continue;
      const shapes = new Set(texts.map(shape)), moves = again(alone);
      const every = changes.flatMap((change) => change.texts), known = (text) => moves && shapes.has(shape(text));
      moving.push(...every.filter(known));
      late.push(...every.filter((text) => !known(text)));
    }
    return { moving: [...new Set(moving)], late: [...new Set(late)] };
  };
  const complain = (event) => state.invalid.push({ event, field: event.composedPath()[0] });
  addEventListener("invalid", complain, true);
  // Neither changes nor complaints come out of a shadow root: each is watched by itself, once it is there.
  const watched = new WeakSet();
  const watchRoots = () => {
    try {
      for (const root of roots(document).slice(1)) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, ALL);
        root.addEventListener("invalid", complain, true);
      }
    } catch { /* a page that put functions of its own in place of the browser's: it is watched from outside */ }
  };
  const touch = () => { state.touched ??= state.changes; };
  for (const kind of ["pointerdown", "focusin", "input"]) addEventListener(kind, touch, true);

  const active = () => {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement)
      element = element.shadowRoot.activeElement;
    return element === document.body ? null : element;
  };
  const leave = () => { const field = active(); if (field && field.blur) field.blur(); };
  const componentLabel = (field) => field.getRootNode() !== document && field.getRootNode().querySelector("label")?.innerText;
  const label = (field) =>
    (field.labels && field.labels[0] && field.labels[0].innerText) || field.getAttribute("aria-label")
    || componentLabel(field) || field.placeholder || field.name || "";
  // The browser shows its bubble on the first invalid field, and puts the focus there, or on what stands for it in the
  // same component.
  const alike = (field, other) => field === other
    || Boolean(other && other.getRootNode() !== document && field.getRootNode() === other.getRootNode());
  const bubble = () => {
    const shown = state.invalid.find(({ event, field }) => !event.defaultPrevented && alike(field, active()));
    return shown ? { label: label(shown.field).trim(), message: shown.field.validationMessage } : null;
  };
  // Does the document hold something of which a snapshot does not tell all: a field without a name of its own, or one that
  // the browser draws and nobody sees? Cheap, and rather yes than no: who asks then looks closer (layout.js).
  const WRITTEN = "input:not([type=hidden], [type=submit], [type=button], [type=image], [type=reset]), textarea";
  const FIELDS = `${WRITTEN}, select, [contenteditable=''], [contenteditable=true], [aria-haspopup=listbox], `
    + "button[aria-haspopup], " + ["textbox", "searchbox", "spinbutton", "combobox", "listbox", "checkbox", "switch", "slider",
      "radio"].map((role) => `[role=${role}]`).join(", ");
  const says = (text) => Boolean(text && text.trim());
  const labelledBy = (field) => (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .some((id) => !field.getRootNode().getElementById?.(id)?.closest("[role=option], [role=listbox]"));
  const named = (field) => says(field.getAttribute("aria-label")) || labelledBy(field)
    || [...(field.labels ?? [])].some((one) => says(one.textContent));
  const shut = (around, area, known) => {
    if (!known.has(around)) {
      const own = getComputedStyle(around);
      known.set(around, own.overflowX === "visible" && own.overflowY === "visible" && own.clip === "auto" && own.clipPath === "none"
        ? null : { area: around.getBoundingClientRect(), all: own.clip !== "auto" || own.clipPath !== "none" });
    }
    const frame = known.get(around);
    return Boolean(frame) && (frame.all || area.right <= frame.area.left || area.left >= frame.area.right
      || area.bottom <= frame.area.top || area.top >= frame.area.bottom || frame.area.width < 2 || frame.area.height < 2);
  };
  const strange = (field, known) => {
    if (field.closest("[aria-hidden=true]")) return true;
    if (!field.checkVisibility({ visibilityProperty: true })) return false;
    if (field.hasAttribute("aria-haspopup") && /^(button)?$/i.test(field.getAttribute("role") ?? "") && field.tagName !== "INPUT")
      return field.getAttribute("aria-haspopup") === "listbox" || field.hasAttribute("aria-required")
        || field.hasAttribute("aria-invalid") || Boolean(field.labels?.length);
    if (!named(field) || !field.checkVisibility({ opacityProperty: true })) return true;
    const area = field.getBoundingClientRect();
    if (area.width < 2 || area.height < 2 || area.right + scrollX <= 0 || area.bottom + scrollY <= 0) return true;
    for (let one = field; one && one !== document.body; one = one.parentElement ?? one.getRootNode().host)
      if (shut(one, area, known)) return true;
    const hit = document.elementFromPoint(area.left + area.width / 2, area.top + area.height / 2);
    return Boolean(hit) && !hit.contains(field) && !field.contains(hit) && !hit.shadowRoot && field.getRootNode() === document;
  };
  const odd = () => {
    try {
      const every = roots(document), known = new Map();
      const forms = new Set(every.flatMap((root) => [...root.querySelectorAll(WRITTEN)]).map((field) => field.form).filter(Boolean));
      return forms.size > 1 || every.some((root) => root.querySelector("[inert]")
        || [...root.querySelectorAll(FIELDS)].some((field) => strange(field, known)));
    } catch { return true; }
  };

  // Something stands there for what is still to come.
  const WAITING = "[aria-busy=true], [role=progressbar]:not([aria-valuenow]), progress:not([value])";
  const isDrawn = (one) => [...one.getClientRects()].some((box) => one.ariaBusy === "true" || (box.width && box.height))
    && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const busy = () => [...document.querySelectorAll(WAITING)].some(
    (one) => isDrawn(one) && !/[\p{L}\d]/u.test(one.innerText ?? ""));
  // A link or button that is nothing but a picture has no size until that has come, and cannot be pressed.
  const PICTURES = "a img[src], button img[src], [role=button] img[src], input[type=image][src]";
  const isUndrawn = (one) => {
    const area = one.closest("a, button, [role=button], input").getBoundingClientRect();
    return one.checkVisibility() && !(area.width && area.height);
  };
  const undrawn = () => document.readyState !== "complete" && [...document.querySelectorAll(PICTURES)].some(isUndrawn);
  addEventListener("load", ({ target }) => { if (target.matches?.(PICTURES)) note([{ type: "attributes", target }]); }, true);
  // The page is looked at after each report: what changed until now is known.
  const report = (fresh) => {
    if (state.touched !== null) state.touched = state.changes;
    const { changes, announced } = state;
    return { fresh, changes, announced, bubble: bubble(), scripts: document.scripts.length > 0, age: performance.now(),
      busy: busy(), undrawn: undrawn(), odd: odd(), missed: state.missed, ...moves() };
  };
  const meet = () => { const fresh = !state.met; state.met = true; return fresh; };
  // Firefox takes what is written by script for no change by the person, and says nothing when the field is
  // left: it is said in its place.
  const tellChange = (field) => {
    let told = false;
    const tell = () => { if (!told) field.dispatchEvent(new Event("change", { bubbles: true })); };
    field.addEventListener("change", () => { told = true; }, { once: true });
    field.addEventListener("blur", tell, { once: true });
  };
  // What was entered since the last gesture: a page whose scripts wake up late may draw its fields anew, and empty.
  const entered = new Map();
  let sent = new Set();
  const emptied = ([field, was]) => {
    if (!field.isConnected) return true;
    if (field.type === "checkbox" || field.tagName === "SELECT") return held(field) !== was;
    return typeof was === "string" && was !== "" && held(field) === "";
  };
  // Lost between the question before the gesture and the gesture itself: what the page says of it is no answer.
  let ready = [];
  addEventListener("pointerdown", () => { state.missed ||= ready.some(emptied); ready = []; }, true);
  addEventListener("input", (event) => {
    const field = event.composedPath()[0];
    sent.delete(field);
    if (field.type !== "radio" && field.type !== "file") entered.set(field, held(field));
    if (field.tagName === "SELECT" || /^(radio|checkbox|file)$/.test(field.type)) return;
    if (/Firefox\//.test(navigator.userAgent) && !state.written.has(field)) tellChange(field);
    state.written.add(field);
  }, true);

  // The page as a picture drawn later needs it: markup, styles as they apply by now, what the fields hold. It only reads;
  // whatever a page did to the browser's own functions, it must not keep anyone from going on.
  const roots = (root) =>
    [root, ...[...root.querySelectorAll("*")].flatMap((inner) => (inner.shadowRoot ? roots(inner.shadowRoot) : []))];
  const inputs = (within) => within.flatMap((root) => [...root.querySelectorAll("input, textarea, select")]);
  const held = (field) => {
    if (field.type === "password") return "•".repeat(field.value.length);
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    if (field.tagName === "SELECT") return field.selectedIndex;
    return field.type === "file" ? null : field.value;
  };
  const rules = (sheet) => {
    try {
      const text = sheet.disabled ? "" : [...sheet.cssRules].map((rule) => rule.cssText).join("\n");
      return sheet.media.mediaText ? `@media ${sheet.media.mediaText} {${text}}` : text;
    } catch { return ""; }  // another origin's
  };
  const page = () => {
    try {
      const root = document.documentElement, every = roots(document);
      const shadowRoots = every.slice(1);
      const inner = root.getHTML ? root.getHTML({ shadowRoots }) : root.innerHTML;
      return {
        html: root.cloneNode(false).outerHTML.replace("</html>", () => `${inner}</html>`),
        styles: [...document.styleSheets, ...(document.adoptedStyleSheets ?? [])].map(rules).join("\n"),
        fields: inputs(every).map(held),
      };
    } catch { return null; }
  };

  const texts = () => {
    const fields = [...state.written];
    state.written.clear();
    return fields.map((field) =>
      ({ value: field.value ?? field.textContent, type: field.type ?? "", longest: field.maxLength ?? -1 }));
  };

  const questions = {
    odd,
    // What the text fields hold that were written into since this was last asked, in that order; then leave the field
    // in focus. Did the page change since the person first touched it? With `keep`, the page too. `done`: what changes
    // from now on comes of a gesture, no longer of the fields. `answered`: what the last gesture sent is the portal's, and
    // may go with the step that asked for it.
    prepare: async ({ keep = false, done = true, answered = false }) => {
      meet();
      watchRoots();
      const written = texts();
      leave();
      await null;
      note(observer.takeRecords());
      if (answered) sent.forEach((field) => entered.delete(field));
      const lost = done && [...entered].some(emptied);
      if (lost) entered.clear();
      if (done) sent = new Set(entered.keys());
      ready = [...entered].filter((one) => !emptied(one));
      const changed = state.touched !== null && state.changes > state.touched;
      state.invalid = [];
      state.announced = [];
      state.missed = false;
      gesture();
      state.touched = done ? null : state.changes;
      return { changes: state.changes, changed, lost, written, page: keep ? page() : null, odd: odd() };
    },
    // In a page drawn from what `prepare` kept: gives each field what it held.
    restore: (kept) => inputs(roots(document)).forEach((field, place) => {
      const value = kept[place] ?? null;
      if (value === null) return;
      if (typeof value === "boolean") field.checked = value;
      else if (typeof value === "number") field.selectedIndex = value;
      else field.value = value;
    }),
    // Resolves when the document changed since `seen` and came to rest, or after `quiet` ms without a change.
    wait: ([seen, quiet]) => new Promise((resolve) => {
      if (meet()) { resolve(report(true)); return; }
      watchRoots();
      const start = performance.now();
      const look = () => {
        const now = performance.now(), rested = 20 - (now - state.last);
        if (now - start >= quiet || (state.changes > seen && rested <= 0)) resolve(report(false));
        else setTimeout(look, state.changes > seen ? Math.min(rested, start + quiet - now) : 10);
      };
      look();
    }),
  };
  Object.defineProperty(window, "__mire", { value: questions });
}
