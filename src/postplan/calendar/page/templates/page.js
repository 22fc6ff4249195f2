"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const kept = (key, value) => {
    try { return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value); } catch { return null; }
  };
  const THEMES = ["auto", "light", "dark"];
  let theme = THEMES.includes(kept("postplan-theme")) ? kept("postplan-theme") : "auto";
  const paint = () => theme === "auto" ? root.removeAttribute("data-theme") : root.setAttribute("data-theme", theme);
  paint();
  root.dataset.view = "month";

  const KINDS = { channel: "c", owner: "o", status: "s", campaign: "g" };

  document.addEventListener("DOMContentLoaded", () => {
    const all = (what, where = document) => [...where.querySelectorAll(what)];
    const one = (what, where = document) => where.querySelector(what);
    const form = one(".filters"), result = one(".result"), dialog = one("#sheet"), body = one(".body", dialog);
    const cards = all("[data-k]"), slots = all(".slot[data-c]"), menus = all(".menu");
    const posts = new Map(all("details.post").map((post) => [post.id, post]));
    let opened = null, cameFrom = null, said = "";

    const chosen = (name) => all(`input[name="${name}"]:checked`, form);
    const numbers = (text) => text.trim().split(/\s+/);

    function keeps(element, wanted) {
      return Object.entries(wanted).every(([key, those]) =>
        !those.size || (key in element.dataset && numbers(element.dataset[key]).some((each) => those.has(each))));
    }

    function apply() {
      const wanted = {};
      for (const [name, key] of Object.entries(KINDS)) {
        const boxes = chosen(name);
        wanted[key] = new Set(boxes.map((box) => box.dataset.i));
        const number = one(`[data-n="${name}"]`, form);
        if (number) number.textContent = boxes.length || "";
      }
      const any = Object.values(wanted).some((those) => those.size);
      for (const element of cards) {
        const shown = keeps(element, wanted);
        (element.classList.contains("card") ? element.parentElement : element).hidden = !shown;
      }
      const free = !wanted.o.size && !wanted.s.size && !wanted.g.size;
      for (const slot of slots) slot.hidden = !free || !keeps(slot, { c: wanted.c });
      for (const day of all(".agenda .date")) {
        day.hidden = any && !all(".post, .slot", day).some((each) => !each.hidden);
      }
      const there = [...posts.values()].filter((post) => !post.hidden).length;
      one('[type="reset"]', form).hidden = !any;
      result.textContent = any ? `${there} of ${posts.size} cards shown` : "";
    }

    function address() {
      const said = new URLSearchParams();
      if (root.dataset.view !== "month") said.set("view", root.dataset.view);
      for (const name of Object.keys(KINDS)) for (const box of chosen(name)) said.append(name, box.value);
      if (opened) said.set("post", opened);
      return said.toString();
    }

    function remember() {
      said = address();
      try { history.replaceState(null, "", `#${said}`); } catch { location.hash = said; }
    }

    function look(view) {
      root.dataset.view = view;
      for (const button of all("[data-view]", one(".views"))) {
        button.setAttribute("aria-pressed", String(button.dataset.view === view));
      }
    }

    function read() {
      const hash = location.hash.slice(1);
      if (hash === said && said) return;
      if (posts.has(hash)) { show(hash); return; }
      if (hash && !hash.includes("=")) return;
      const told = new URLSearchParams(hash);
      look(told.get("view") === "agenda" ? "agenda" : "month");
      for (const name of Object.keys(KINDS)) {
        const names = new Set(told.getAll(name));
        for (const box of all(`input[name="${name}"]`, form)) box.checked = names.has(box.value);
      }
      apply();
      if (posts.has(told.get("post"))) show(told.get("post"));
      else if (dialog.open) dialog.close();
    }

    const order = () => [...posts.keys()].filter((key) => !posts.get(key).hidden);

    function show(key) {
      const post = posts.get(key), summary = one("summary", post), state = one(".state", dialog);
      const day = post.closest(".date");
      one("h3", dialog).textContent = one(".name", summary).textContent;
      one(".when", dialog).textContent = day ? `${one("time", day).textContent}, ${one(".time", summary).textContent}` : "No date yet";
      state.replaceChildren(...[".marks", ".status", ".owner", ".flag"].flatMap((what) => {
        const there = one(what, summary);
        return there ? [there.cloneNode(true)] : [];
      }));
      body.replaceChildren(one(".inside", post).cloneNode(true));
      body.scrollTop = 0;
      const keys = order(), place = keys.indexOf(key);
      one(".place", dialog).textContent = place < 0 ? "" : `${place + 1} of ${keys.length}`;
      one('[data-do="previous"]', dialog).disabled = place <= 0;
      one('[data-do="next"]', dialog).disabled = place < 0 || place === keys.length - 1;
      opened = key;
      if (!dialog.open) { cameFrom = document.activeElement; dialog.showModal(); body.focus({ preventScroll: true }); }
      remember();
    }

    function step(by) {
      const keys = order(), next = keys[keys.indexOf(opened) + by];
      if (next) { show(next); if (document.activeElement === document.body || document.activeElement.disabled) body.focus(); }
    }

    dialog.addEventListener("close", () => {
      opened = null;
      body.replaceChildren();
      remember();
      if (cameFrom && cameFrom.isConnected) cameFrom.focus();
    });

    const does = {
      print: () => print(),
      close: () => dialog.close(),
      previous: () => step(-1),
      next: () => step(1),
      theme: (button) => {
        theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
        kept("postplan-theme", theme);
        paint();
        button.textContent = `Theme: ${theme}`;
      },
    };
    one('[data-do="theme"]').textContent = `Theme: ${theme}`;

    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]"), card = event.target.closest("a.card, a[data-go]");
      for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
      if (event.target === dialog) dialog.close();
      if (button) does[button.dataset.do](button);
      if (card && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        show(card.dataset.k || card.dataset.go);
      }
    });
    one(".views").addEventListener("click", (event) => {
      const button = event.target.closest("[data-view]");
      if (button) { look(button.dataset.view); remember(); }
    });
    form.addEventListener("change", () => { apply(); remember(); });
    form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); menus[0]?.querySelector("summary").focus(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("keydown", (event) => {
      const menu = menus.find((each) => each.open);
      if (event.key === "Escape" && menu && !dialog.open) { menu.open = false; one("summary", menu).focus(); }
      if (dialog.open && event.key === "ArrowLeft") step(-1);
      if (dialog.open && event.key === "ArrowRight") step(1);
    });
    addEventListener("hashchange", read);
    read();
  });
})();
