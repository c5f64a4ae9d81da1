/* What the page does beyond reading: suggestions, the slider, a drawing that moves, and keys.
   Everything it shows came from the server as text; nothing here writes markup of its own. */
"use strict";

const el = (tag, attributes = {}) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

/* Suggestions: a combobox as ARIA describes it; the options are rendered by the server. */
function suggesting(input) {
  const list = el("ul", { role: "listbox", class: "suggestions", id: `${input.id}-options`, hidden: "" });
  list.setAttribute("aria-label", input.labels[0] ? input.labels[0].textContent : input.name);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) input.setAttribute(name, value);
  input.insertAdjacentElement("afterend", list);
  let chosen = -1;
  let asked = 0;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (place) => {
    const all = options();
    if (!all.length) return;
    chosen = (place + all.length) % all.length;
    all.forEach((one, i) => one.setAttribute("aria-selected", String(i === chosen)));
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  };
  const take = (option) => {
    if (input.dataset.suggest === "go") { location.assign(option.dataset.href); return; }
    input.value = option.dataset.value;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const ask = async () => {
    const mine = ++asked;
    const words = input.value.trim();
    if (!words) { close(); return; }
    const answer = await fetch(`/suggest?q=${encodeURIComponent(words.slice(0, 200))}`);
    if (!answer.ok || mine !== asked) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...found.querySelectorAll("[role=option]"));
    options().forEach((one, i) => { one.id = `${list.id}-${i}`; one.setAttribute("aria-selected", "false"); });
    chosen = -1;
    list.hidden = !options().length;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  let waiting = 0;
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); if (list.hidden) ask(); else choose(chosen + 1); }
    else if (event.key === "ArrowUp" && !list.hidden) { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    else if (event.key === "Enter" && chosen >= 0 && !list.hidden) { event.preventDefault(); take(options()[chosen]); }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}

/* The slider writes into the field beside it; its first place means any time. */
function sliding(slider) {
  const field = document.getElementById(slider.dataset.slides);
  const tell = () => {
    const any = slider.value === slider.min;
    slider.setAttribute("aria-valuetext", any ? slider.dataset.any : slider.value);
    return any ? "" : slider.value;
  };
  slider.hidden = false;
  tell();
  slider.addEventListener("input", () => { field.value = tell(); });
  slider.addEventListener("change", () => { if (window.htmx) slider.form.requestSubmit(); });
  field.addEventListener("input", () => { slider.value = field.value.slice(0, 4) || slider.min; tell(); });
}

/* The drawing: the same places as the one that stands still, to be moved and clicked. */
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const dressed = () => [
  { selector: "node", style: {
    label: "data(label)", shape: "round-rectangle", width: 168, height: "data(h)", "text-wrap": "wrap",
    "text-valign": "center", "text-halign": "center", "font-size": 13, "font-family": "sans-serif",
    "background-color": ink("--sheet"), "border-width": 1.2, "border-color": ink("--soft"), color: ink("--ink"),
    "min-zoomed-font-size": 5 } },
  { selector: "node.body", style: { "background-color": ink("--body"), "border-color": ink("--body"), color: ink("--on-body"), "font-weight": "bold" } },
  { selector: "edge", style: {
    label: "data(label)", "font-size": 11.5, "font-family": "sans-serif", color: ink("--soft"), width: 1.5,
    "line-color": ink("--soft"), "target-arrow-color": ink("--soft"), "target-arrow-shape": "triangle", "arrow-scale": .9,
    "curve-style": "bezier", "text-background-color": ink("--sheet"), "text-background-opacity": 1, "text-background-padding": 2,
    "min-zoomed-font-size": 6 } },
  { selector: "edge[along]", style: {
    "curve-style": "round-segments", "segment-weights": "data(along)", "segment-distances": "data(beside)", "edge-distances": "node-position" } },
  { selector: "edge.dashed", style: { "line-style": "dashed" } },
  { selector: "edge.dotted", style: { "line-style": "dotted" } },
  { selector: ".dot", style: { shape: "ellipse", width: 14, height: 14, "text-valign": "bottom", "text-margin-y": 3, color: ink("--ink"), "text-background-color": ink("--sheet"), "text-background-opacity": .8 } },
  { selector: ".dot.body", style: { color: ink("--body") } },
  { selector: ".dot.centre", style: { width: 30, height: 30 } },
  { selector: "edge.thin", style: { "curve-style": "haystack", "target-arrow-shape": "none", width: 1, label: "", opacity: .45 } },
  { selector: ".lit", style: { "line-color": ink("--link"), "target-arrow-color": ink("--link"), width: 3 } },
];

/* What draws is large, and is asked for once the page can be read. */
let drawer = null;
const drawerAt = (place) => {
  drawer ??= new Promise((done) => {
    const script = el("script", { src: place.dataset.draws });
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
  return drawer;
};
const painted = (then) => requestAnimationFrame(() => setTimeout(then));

function drawing(figure) {
  if (figure.dataset.drawn) return;
  figure.dataset.drawn = "yes";
  const still = figure.querySelector(".still");
  if (!window.cytoscape) { if (still) still.hidden = false; return; }
  const begun = performance.now();
  const svg = figure.querySelector("svg");
  const stage = el("div", { class: "stage", role: "img", "aria-label": figure.dataset.label });
  figure.prepend(stage);
  if (svg) {
    const most = Math.max(300, window.innerHeight * (window.innerWidth < 1024 ? .6 : .8));
    stage.style.height = `${Math.round(Math.min(svg.viewBox.baseVal.height + 40, most))}px`;
  }
  if (svg) svg.setAttribute("hidden", "");
  const elements = JSON.parse(figure.dataset.elements);
  const large = elements.length > 400;
  const view = window.cytoscape({
    container: stage, elements, style: dressed(), layout: { name: "preset", fit: true, padding: 14 },
    minZoom: .05, maxZoom: 2.5, boxSelectionEnabled: false, autounselectify: true,
    textureOnViewport: large, hideEdgesOnViewport: false, pixelRatio: large ? 1 : "auto",
  });
  if (view.zoom() > 1.1) { view.zoom(1.1); view.center(); }
  view.one("render", () => { figure.dataset.ms = String(Math.round(performance.now() - begun)); });
  view.on("tap", "node", (event) => { if (event.target.data("href")) location.assign(event.target.data("href")); });
  view.on("tap", "edge", (event) => {
    const link = document.querySelector(`a[data-claim="${CSS.escape(event.target.data("claim") || "")}"]`);
    if (link) link.click();
  });
  view.on("mouseover", "node, edge", () => { stage.classList.add("pointing"); });
  view.on("mouseout", "node, edge", () => { stage.classList.remove("pointing"); });
  figure.view = view;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => view.style(dressed()));
}

/* A hop that is read is lit, in the sentences and in the drawing. */
function light(claim) {
  document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
  const link = document.querySelector(`a[data-claim="${CSS.escape(claim)}"]`);
  const hop = link && link.closest(".hop");
  if (!hop) return;
  hop.classList.add("lit");
  const figure = document.querySelector("figure.drawing");
  if (figure && figure.view) {
    figure.view.elements().removeClass("lit");
    figure.view.getElementById(hop.dataset.link).addClass("lit");
  }
}

/* Keys of the review queue: they press what is on the page, and never while somebody writes. */
function reviewing() {
  const cards = [...document.querySelectorAll(".queue .card")];
  let here = 0;
  const go = (place) => {
    if (!cards.length) return;
    here = Math.max(0, Math.min(place, cards.length - 1));
    cards.forEach((one, i) => one.classList.toggle("current", i === here));
    cards[here].focus();
    cards[here].scrollIntoView({ block: "nearest" });
  };
  const who = document.querySelector("[data-who]");
  const sign = () => document.querySelectorAll("[data-by]").forEach((one) => { one.value = who.value; });
  document.querySelectorAll(".unsigned").forEach((one) => one.replaceWith(el("input", { type: "hidden", name: "by", "data-by": "" })));
  who.addEventListener("input", sign);
  document.addEventListener("submit", (event) => {
    if (who.value.trim()) { sign(); return; }
    event.preventDefault();
    who.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) { if (event.key === "Escape") event.target.blur(); return; }
    if (event.key === "j") { go(here + (cards[here] && cards[here].classList.contains("current") ? 1 : 0)); return; }
    if (event.key === "k") { go(here - 1); return; }
    const place = event.key === "u" ? document : cards[here];
    const pressed = place && "arcu".includes(event.key) && place.querySelector(`[data-key="${event.key}"]`);
    if (!pressed) return;
    event.preventDefault();
    if (pressed.matches("input")) pressed.focus(); else pressed.click();
    const field = event.key === "c" && cards[here].querySelector(".correct input[name=subject]");
    if (field) field.focus();
  });
  if (cards.length && who.value) go(0);
}

function ready(root) {
  if (root === document && document.querySelector(".queue")) reviewing();
  root.querySelectorAll("input[data-suggest]").forEach((one) => { if (!one.hasAttribute("role")) suggesting(one); });
  root.querySelectorAll("input[data-slides]").forEach(sliding);
  const place = document.querySelector("[data-draws]");
  const figures = () => root.querySelectorAll("figure.drawing").forEach(drawing);
  if (place && window.cytoscape) figures();
  else if (place) painted(() => drawerAt(place).then(figures));
}

/* Deferred scripts have all run, or failed, once the document is complete. */
document.addEventListener("DOMContentLoaded", () => ready(document));
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "reading") { event.target.scrollIntoView({ block: "nearest" }); return; }
  ready(document.getElementById("answer") || document);
  const verdict = document.getElementById("verdict");
  if (verdict) verdict.focus({ preventScroll: true });
});
document.addEventListener("htmx:beforeSwap", (event) => {
  /* A refusal is an answer too: it is shown where the answer would stand. */
  if (event.detail.xhr.status >= 300 && event.detail.xhr.status < 500) { event.detail.shouldSwap = true; event.detail.isError = false; }
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-claim]");
  if (link) light(link.dataset.claim);
});
