// How a document lies before a person: runs of text, fields and buttons with their boxes, in the blocks they stand in.
// A selector engine, so that it runs in Playwright's own world, where the references of the last snapshot are known. It
// answers by an element of its own that is in no document, whose text is the answer as JSON (mire/page/layout.py).
({
  query(root, selector) { return this.queryAll(root, selector)[0]; },
  queryAll(root, selector) {
    const answer = document.createElement("i");
    const [what, ...refs] = selector.split(" ");
    answer.textContent = JSON.stringify(what === "words" ? this.words(new Set(refs)) : this.layout(what === "tags"));
    return [answer];
  },

  // What is written on the elements of these references.
  words(refs) {
    const written = {};
    const visit = (root) => root.querySelectorAll("*").forEach((element) => {
      const ref = element._ariaRef?.ref;
      if (refs.has(ref)) written[ref] = (element.innerText ?? "").trim().replace(/\s+/g, " ");
      if (element.shadowRoot) visit(element.shadowRoot);
    });
    visit(document);
    return written;
  },

  layout(tags) {
    const ENTRIES = "textbox searchbox spinbutton combobox listbox checkbox switch slider radio".split(" ");
    const BUTTONS = ["submit", "button", "image", "reset"];
    const UNSEEN = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT HEAD OPTION OPTGROUP DATALIST IFRAME OBJECT SVG".split(" "));
    const TOLD = ["alert", "status", "alertdialog", "dialog", "search", "group", "radiogroup", "tooltip",
      "navigation", "banner", "contentinfo", "row", "cell", "gridcell", "columnheader", "presentation"];
    const apart = (element) => ![...above(element)].some((one) => one.matches("article, aside, main, nav, section, dialog, [role=dialog], [role=alertdialog]"));
    const SECTIONS = {
      NAV: () => "navigation", DIALOG: () => "dialog", SEARCH: () => "search",
      HEADER: (element) => (apart(element) ? "banner" : ""), FOOTER: (element) => (apart(element) ? "contentinfo" : ""),
    };
    const numbers = new Map(), styles = new Map(), clips = new Map();
    const number = (element) => { if (!numbers.has(element)) numbers.set(element, numbers.size + 1); return numbers.get(element); };
    const style = (element) => { if (!styles.has(element)) styles.set(element, getComputedStyle(element)); return styles.get(element); };
    const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
    const above = function* (element) { for (let one = up(element); one; one = up(one)) yield one; };
    const role = (element) => (element.getAttribute("role") ?? "").trim().split(/\s+/)[0];
    const flag = (element, name) => { const told = element.getAttribute(name); return told !== null && told !== "false"; };
    const box = (area) => [area.left + scrollX, area.top + scrollY, area.width, area.height].map(Math.round);
    const among = (element, name) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)
      .map((id) => element.getRootNode().getElementById?.(id)).filter(Boolean);

    // A kit's own list or calendar: a button that opens one, and bears what is chosen. What is a field is labelled as one,
    // or says that it is required or invalid.
    const labelled = (element) => [...(element.labels ?? [])].some((one) => !one.querySelector("input, select, textarea"));
    const opensList = (element) => (role(element) === "button" || (element.tagName === "BUTTON" && !role(element)))
      && flag(element, "aria-haspopup") && (element.getAttribute("aria-haspopup") === "listbox"
        || element.hasAttribute("aria-required") || element.hasAttribute("aria-invalid") || labelled(element));
    const kind = (element) => {
      const given = role(element), tag = element.tagName;
      if (tag === "INPUT") return element.type === "hidden" ? null : BUTTONS.includes(element.type) ? "button" : "field";
      if (tag === "SELECT" || tag === "TEXTAREA") return "field";
      if (opensList(element)) return "field";
      if (tag === "BUTTON" || tag === "SUMMARY") return ENTRIES.includes(given) ? "field" : "button";
      if (ENTRIES.includes(given)) return "field";
      if (element.isContentEditable && !element.parentElement?.isContentEditable) return "field";
      if (given === "button") return "button";
      return (tag === "A" && element.textContent.trim()) || given === "link" ? "link" : null;
    };

    // What part of an element its surroundings leave to be seen: empty where they cut all of it off.
    const left = (element) => {
      let area = element.getBoundingClientRect(), position = style(element).position;
      for (const around of above(element)) {
        if (position === "fixed" || around === document.body || around === document.documentElement) break;
        const own = style(around);
        if (own.display === "contents" || (position === "absolute" && own.position === "static" && own.transform === "none")) continue;
        position = own.position;
        if (own.overflowX === "visible" && own.overflowY === "visible" && own.clip === "auto") continue;
        const frame = around.getBoundingClientRect();
        const scrolls = (way) => ["auto", "scroll"].includes(way);
        if (scrolls(own.overflowX) || scrolls(own.overflowY)) { area = frame; continue; }
        const x = Math.max(area.left, frame.left), y = Math.max(area.top, frame.top);
        area = new DOMRect(x, y, Math.max(0, Math.min(area.right, frame.right) - x), Math.max(0, Math.min(area.bottom, frame.bottom) - y));
      }
      return area;
    };
    const clipped = (element) => {
      if (!clips.has(element)) {
        const own = style(element), around = up(element);
        const cut = own.clip !== "auto" && /^absolute|fixed$/.test(own.position) && own.clip.match(/-?[\d.]+/g)?.map(Number);
        clips.set(element, Boolean(cut && (cut[1] - cut[3] <= 1 || cut[2] - cut[0] <= 1)) || /inset\((50%|100%)/.test(own.clipPath)
          || /circle\(0/.test(own.clipPath) || Boolean(around && clipped(around)));
      }
      return clips.get(element);
    };
    const moving = (element) => document.getAnimations().some((one) => one.playState === "running" && one.effect?.target?.contains(element));
    const transparent = (element) => {
      for (let one = element; one; one = up(one)) if (Number(style(one).opacity) < 0.05) return one;
      return null;
    };
    const away = (area) => area.width < 2 || area.height < 2 || area.bottom + scrollY <= 0
      || (area.right + scrollX <= 0 && document.documentElement.dir !== "rtl" && style(document.body).direction !== "rtl");
    const inViewport = (area) => area.top >= 0 && area.left >= 0 && area.bottom <= innerHeight && area.right <= innerWidth;
    const outOfFlow = (element) => /absolute|fixed/.test(style(element).position);
    const hitAt = (x, y) => {
      let hit = document.elementFromPoint(x, y);
      while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
      return hit;
    };
    const colour = (element) => (style(element).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    const paints = (element) => (colour(element)[3] ?? 1) > 0.9 || /^(IMG|CANVAS|VIDEO|INPUT|SELECT|TEXTAREA|BUTTON)$/.test(element.tagName);
    const holds = (outer, inner) => { for (let one = inner; one; one = up(one)) if (one === outer) return true; return false; };
    // The part of the page that an element scrolls within, if it is not the whole page.
    const pane = (element) => [...above(element)].find((one) => one !== document.body && one !== document.documentElement
      && one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(style(one).overflowY));
    const covers = (hit, element) => {
      if (!hit || holds(hit, element) || holds(element, hit)) return false;
      const within = pane(element);
      if (within && !holds(within, hit)) return false;  // a bar over it, which it scrolls under
      let painted = false;
      for (let one = hit; one && !holds(one, element); one = up(one)) {
        const popup = one.parentElement === document.body && style(one).position === "absolute";  // goes as one presses elsewhere
        if (popup || /fixed|sticky/.test(style(one).position) || one.tagName === "DIALOG" || /dialog/.test(role(one)) || (one.tagName === "LABEL" && one.control === element)) return false;
        painted ||= paints(one);
      }
      return painted;
    };
    const covered = (element) => {
      const area = element.getBoundingClientRect();
      if (!inViewport(area)) return false;
      const at = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]];
      return at.every(([x, y]) => covers(hitAt(area.left + x * area.width, area.top + y * area.height), element));
    };
    // A layer that covers the whole window and takes what is pressed there: a window of the page stands before it.
    const findVeil = () => {
      const corners = [[2, 2], [innerWidth - 2, 2], [2, innerHeight - 2], [innerWidth - 2, innerHeight - 2]];
      const whole = (one) => {
        const area = one.getBoundingClientRect();
        return style(one).position === "fixed" && area.left <= 2 && area.top <= 2 && area.right >= innerWidth - 2 && area.bottom >= innerHeight - 2;
      };
      const found = corners.map(([x, y]) => { for (let one = hitAt(x, y); one; one = up(one)) if (whole(one) || one.matches("dialog:modal")) return one; return null; });
      return found.find((one) => one && found.filter((other) => other === one).length > 2) ?? null;
    };
    const veil = findVeil();
    // Whether a control lies under it. What stands outside of the window on its way cannot be asked by a point.
    const behind = (element) => {
      if (!veil || holds(veil, element)) return false;
      const area = element.getBoundingClientRect();
      const hit = inViewport(area) ? hitAt(area.left + area.width / 2, area.top + area.height / 2) : null;
      if (hit) return !holds(hit, element) && !holds(element, hit);
      return ![element, ...above(element)].some((one) => style(one).position === "fixed");
    };
    const seen = (element) => {
      const area = left(element);
      return element.checkVisibility({ visibilityProperty: true }) && !transparent(element) && !clipped(element) && !away(area);
    };
    // What is drawn for a control that is itself not drawn: the label of a list, or for a box or a file what stands right
    // beside it too.
    const drawnFor = (element) => {
      const given = element.type ?? "", list = element.tagName === "SELECT" || role(element) === "combobox";
      const chosen = /^(checkbox|radio|file)$/.test(given) || list;
      const words = [...(element.labels ?? []), ...(list ? among(element, "aria-labelledby") : [])].filter((one) => seen(one));
      if (chosen && words.length) return true;
      const beside = [element.previousElementSibling, element.nextElementSibling, element.parentElement];
      return /^(checkbox|radio|file)$/.test(given) && beside.some((one) => one && !["FORM", "BODY", "FIELDSET"].includes(one.tagName) && seen(one));
    };
    // The parts of a date may be drawn once one of them has the focus: until then the group's own label lies over them.
    const shownByGroup = (clear, area) => {
      const group = up(clear)?.closest("[role=group], fieldset");
      if (!group || away(area) || !seen(group)) return false;
      const words = [...among(group, "aria-labelledby"), ...group.querySelectorAll("legend")];
      return words.some((one) => seen(one) && (one.innerText ?? "").trim());
    };
    // Why nobody sees a control that the browser draws; empty where somebody does.
    const unseen = (element) => {
      for (let one = element; one; one = up(one)) {
        if (one.inert) return "inert";
        if (one.getAttribute("aria-hidden") === "true") return "aria-hidden";
      }
      const clear = transparent(element), area = left(element);
      const why = clear ? "transparent" : clipped(element) ? "clipped" : away(area) ? "away" : covered(element) ? "covered" : "";
      if (!why || why === "covered" || moving(element)) return why === "covered" && !drawnFor(element) && !moving(element) ? why : "";
      if (drawnFor(element)) return "";
      const inFlow = ![element, ...above(element)].some((one) => outOfFlow(one) && holds(clear ?? element, one));
      if (why === "transparent" && inFlow && !inViewport(element.getBoundingClientRect())) return "";  // appears once it is scrolled to
      const own = clear === element && [...(element.labels ?? [])].some(seen) && !away(area);
      return why === "transparent" && (own || shownByGroup(clear, area)) ? "" : why;
    };

    // How much a button's colour stands out from what is around it, from 0 to 1.
    const stands = (element) => {
      const own = colour(element);
      if (style(element).backgroundImage.includes("gradient")) return 0.5;
      if ((own[3] ?? 1) < 0.5) return 0;
      let around = [255, 255, 255];
      for (const one of above(element)) if ((colour(one)[3] ?? 1) > 0.5) { around = colour(one); break; }
      return Math.round(100 * Math.hypot(own[0] - around[0], own[1] - around[1], own[2] - around[2]) / 442) / 100;
    };
    const typeOf = (element) => {
      if (element.tagName === "INPUT" || element.tagName === "BUTTON") return element.type;
      return element.tagName === "A" || role(element) === "link" ? "link" : "";
    };
    const spoken = (label, field) => {
      if (!label.contains(field)) return label.textContent.trim();
      const shell = label.cloneNode(true);
      shell.querySelectorAll("select, textarea, script, style").forEach((one) => one.remove());
      return shell.textContent.trim();
    };
    const facts = (element, what) => {
      const told = { k: what, y: typeOf(element) };
      const put = (name, value) => { if (value) told[name] = value; };
      put("hid", what === "link" ? "" : unseen(element));
      put("behind", behind(element));
      const form = element.form ?? [...above(element)].find((one) => one.tagName === "FORM");  // a kit's list is no form's own
      put("form", form ? number(form) : 0);
      put("ti", element.title);
      if (what === "field") {
        const by = among(element, "aria-labelledby"), chosen = by.filter((one) => one.closest("[role=option], [role=listbox]"));
        const named = [...by, ...(element.labels ?? [])]
          .filter((one) => !chosen.includes(one) && !(opensList(element) && holds(element, one)));  // what is chosen stands on it
        put("by", named.map(number));
        put("chosen", chosen.length > 0);
        put("list", opensList(element) && element.getAttribute("aria-haspopup"));
        put("al", element.getAttribute("aria-label"));
        put("ph", element.placeholder ?? element.getAttribute("placeholder") ?? element.getAttribute("data-placeholder"));
        put("about", [...among(element, "aria-describedby"), ...among(element, "aria-errormessage")].map(number));
        put("tie", Boolean(element.getAttribute("aria-label")?.trim()
          || named.some((one) => spoken(one, element))));
        put("role", role(element));
      } else {
        put("shows", element.hasAttribute("aria-pressed") || element.hasAttribute("aria-expanded") || flag(element, "aria-haspopup")
          || element.tagName === "SUMMARY" || element.hasAttribute("popovertarget") || (role(element) === "switch"));
        put("points", element.hasAttribute("aria-controls") || element.hasAttribute("commandfor") || flag(element, "aria-describedby"));
        put("acts", what === "link" && /^(#|javascript:.*)?$/.test((element.getAttribute("href") ?? "").trim()));
        put("skips", element.hasAttribute("formnovalidate") || (element.tagName === "INPUT" && element.formNoValidate));
        put("fill", stands(element));
        put("off", element.disabled || flag(element, "aria-disabled"));
        const border = ["Top", "Right", "Bottom", "Left"].every((side) => parseFloat(style(element)[`border${side}Width`]) > 0);
        put("edged", border && style(element).display !== "inline");
      }
      return told;
    };
    const startTag = (element) => { const shell = element.cloneNode(false).outerHTML; return shell.replace(/<\/[^<>]*>$/, ""); };

    const words = (node, parent, hidden) => {
      const said = node.nodeValue.replace(/\s+/g, " ");
      if (!said.trim()) return said && !hidden ? { s: " " } : null;
      if (hidden) return null;
      const range = document.createRange();
      range.selectNodeContents(node);
      const area = range.getBoundingClientRect(), own = style(parent);
      if (area.width < 1 || area.height < 1 || area.bottom + scrollY <= 0 || area.right + scrollX <= 0) return null;
      return { s: said.slice(0, 400), b: box(area), f: Math.round(parseFloat(own.fontSize) * 10) / 10, w: Number(own.fontWeight) >= 600 ? 1 : 0 };
    };
    const KEPT = new Set("FORM FIELDSET DIALOG LABEL LEGEND TABLE TR TD TH DL DT DD A BUTTON SMALL SUP SUB LI H1 H2 H3 H4 H5 H6 NAV HEADER FOOTER CAPTION P".split(" "));
    const visit = (element, hidden) => {
      const tag = element.tagName.toUpperCase();
      if (UNSEEN.has(tag)) return null;
      if (tag === "BR" || tag === "HR") return hidden ? null : { t: "br" };
      const own = style(element);
      if (own.display === "none" || own.contentVisibility === "hidden") return null;
      const what = kind(element);
      const cut = what === null && (clipped(element)
        || (own.overflow === "hidden" && /absolute|fixed/.test(own.position) && element.clientWidth <= 1));
      const passed = hidden === "all" || cut || Number(own.opacity) < 0.05 ? "all" : own.visibility === "visible" ? "" : "off";
      if (tag === "IMG") {
        const alt = (element.alt ?? "").trim(), area = element.getBoundingClientRect();
        return alt && !passed && area.width > 4 ? { s: ` ${alt} `, b: box(area), f: 16, w: 0, img: 1 } : null;
      }
      const inside = [];
      const from = element.shadowRoot ? element.shadowRoot.childNodes
        : tag === "SLOT" && element.assignedNodes().length ? element.assignedNodes() : element.childNodes;
      if (!/^(TEXTAREA|SELECT)$/.test(tag)) for (const child of from) {
        const one = child.nodeType === 3 ? words(child, element, passed) : child.nodeType === 1 ? visit(child, passed) : null;
        if (one) inside.push(one);
      }
      if (what !== null && own.visibility !== "visible") return inside.length ? { t: tag.toLowerCase(), c: inside } : null;
      const block = !/^(inline|contents)/.test(own.display) || own.float !== "none" || (own.position === "absolute");
      if (what === null && !inside.some((one) => one.t || one.s.trim())) return inside.length && !block ? { s: " " } : null;
      const given = SECTIONS[tag] && !role(element) ? SECTIONS[tag](element) : role(element);
      const ref = element._ariaRef?.ref, told = TOLD.includes(given) || element.getAttribute("aria-live") === "assertive";
      const named = numbers.has(element);
      if (what === null && (block || inside[0]?.t) && !KEPT.has(tag) && !told && !named && !element.id && inside.length === 1 && !element.inert) {
        if (block) inside[0].d = "b";
        return inside[0];
      }
      const made = { t: tag.toLowerCase(), n: number(element), b: box(element.getBoundingClientRect()) };
      if (block) made.d = "b";
      if (ref) made.r = ref;
      if (told) made.o = given || "alert";
      if (element.inert) made.inert = 1;
      if (what) made.a = facts(element, what);
      else if (tag === "FIELDSET" || /group$/.test(given)) {
        const legend = [...element.children].find((one) => one.tagName === "LEGEND");
        made.a = { by: [...among(element, "aria-labelledby"), ...(legend ? [legend] : [])].map(number) };
      }
      if (what && tags) made.g = startTag(element);
      if (tag === "LABEL" && element.control) made.to = number(element.control);
      if (tag === "FORM") made.form = number(element);
      if (tag === "TD" || tag === "TH") made.at = [element.cellIndex, element.colSpan];
      if (inside.length) made.c = inside;
      return made;
    };
    return (document.body && visit(document.body, "")) ?? { t: "body", n: 0, b: [0, 0, 0, 0] };
  },
})
