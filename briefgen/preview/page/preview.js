// The preview's page. An edition is shown in a frame without scripts; a save replaces its body, so
// that the reader keeps the place.

const words = JSON.parse(document.getElementById("words").textContent);
const $ = (id) => document.getElementById(id);
const word = (name, values = {}) =>
  words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const state = { desk: null, snapshot: null, events: null, chosen: null };
const panes = new Map(); // by "kind edition"

// Choosing

async function start() {
  state.desk = await (await fetch("/desk")).json();
  const { briefs, editions, pdf, problem } = state.desk;
  show($("problem"), problem ?? (briefs.length ? null : word("no-briefs")));
  $("brief").replaceChildren(...briefs.map((id) => new Option(id, id)));
  $("editions").replaceChildren(
    ...editions.map(({ code, name }, index) => {
      const box = element("input", { type: "checkbox", value: code, checked: index < 2 && !code.includes("+") });
      return element("label", {}, box, ` ${name}`);
    }),
  );
  $("pdf-choice").hidden = !pdf;
  if (!pdf) $("pdf").checked = false;
  restoreChoice();
  follow();
}

function restoreChoice() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  if (state.desk.briefs.includes(wanted.get("brief"))) $("brief").value = wanted.get("brief");
  const codes = wanted.get("editions")?.split(",");
  if (codes) for (const box of editionBoxes()) box.checked = codes.includes(box.value);
  for (const id of ["web", "pdf", "phone"]) {
    if (wanted.has(id)) $(id).checked = wanted.get(id) === "1" && !(id === "pdf" && !state.desk.pdf);
  }
}

const editionBoxes = () => [...$("editions").querySelectorAll("input")];
const chosenEditions = () => editionBoxes().filter((box) => box.checked).map((box) => box.value);

function keepChoice() {
  const kept = new URLSearchParams({ brief: $("brief").value, editions: chosenEditions().join(",") });
  for (const id of ["web", "pdf", "phone"]) kept.set(id, $(id).checked ? "1" : "0");
  history.replaceState(null, "", `#${kept}`);
}

function follow() {
  keepChoice();
  document.body.classList.toggle("phone", $("phone").checked);
  state.events?.close();
  const query = new URLSearchParams({ brief: $("brief").value });
  for (const code of chosenEditions()) query.append("edition", code);
  state.events = new EventSource(`/events?${query}`);
  state.events.onmessage = ({ data }) => draw(JSON.parse(data));
  state.events.onerror = () => show($("problem"), word("lost"));
}

// Drawing

function show(place, text) {
  place.hidden = !text;
  place.textContent = text ?? "";
}

function draw(snapshot) {
  state.snapshot = snapshot;
  show($("problem"), snapshot.problem);
  const editions = chosenEditions();
  const views = snapshot.views.toSorted((a, b) => editions.indexOf(a.edition) - editions.indexOf(b.edition));
  const kept = new Set();
  for (const [kind, box, update] of [["web", $("web"), drawPage], ["pdf", $("pdf"), drawPaper]]) {
    if (!box.checked) continue;
    for (const view of views) {
      const name = `${kind} ${view.brief} ${view.edition}`;
      kept.add(name);
      if (!panes.has(name)) panes.set(name, makePane(kind, view));
      update(panes.get(name), view);
    }
  }
  for (const [name, pane] of panes) {
    if (kept.has(name)) continue;
    pane.root.remove();
    panes.delete(name);
  }
  const order = [...kept].map((name) => panes.get(name).root);
  if (order.some((root, index) => $("panes").children[index] !== root)) $("panes").replaceChildren(...order);
  drawFindings(snapshot.findings);
}

function makePane(kind, view) {
  const title = element("h2", { textContent: `${view.languages} · ${word(kind)}` });
  const stale = element("p", { className: "stale", hidden: true });
  const body = kind === "web" ? element("iframe", { title: title.textContent, sandbox: "allow-same-origin allow-popups" })
    : element("div", { className: "papers", tabIndex: 0 });
  const root = element("section", { className: `pane ${kind}` }, title, stale, body);
  root.dataset.edition = view.edition;
  return { root, title, stale, body, digest: null, spots: {}, view };
}

const address = (kind, view, digest) =>
  `/${kind}/${encodeURIComponent(view.brief)}/${encodeURIComponent(view.edition)}/${digest}`;

async function drawPage(pane, view) {
  pane.view = view;
  show(pane.stale, view.page_problem && word("stale", { problem: words[view.page_problem] ?? view.page_problem }));
  if (!view.page || view.page === pane.digest) return;
  const digest = (pane.digest = view.page);
  const first = !pane.body.contentDocument?.querySelector("[data-source]");
  const [page, spots] = await Promise.all([fetch(address("page", view, digest)), fetch(address("spots", view, digest))]);
  if (!page.ok || !spots.ok || pane.digest !== digest) return; // a newer one is on its way
  pane.spots = await spots.json();
  const html = await page.text();
  if (pane.digest !== digest) return;
  if (first) await load(pane.body, address("page", view, digest));
  else replacePage(pane.body.contentDocument, html);
  listen(pane);
  pane.root.dataset.digest = digest;
}

const load = (frame, url) =>
  new Promise((done) => {
    frame.addEventListener("load", done, { once: true });
    frame.src = url;
  });

// The first part that begins within the window stays where it is, whatever grows or shrinks above it.
function replacePage(shown, html) {
  const window_ = shown.defaultView;
  const fresh = new window_.DOMParser().parseFromString(html, "text/html");
  const parts = [...shown.querySelectorAll("[data-source]")];
  const top = parts.find((part) => part.getBoundingClientRect().top >= 0) ?? parts.at(-1);
  const mark = top && [top.dataset.source, top.getBoundingClientRect().top];
  const before = new Map(parts.map((part) => [part.dataset.source, part.outerHTML]));
  for (const attribute of fresh.documentElement.attributes) {
    shown.documentElement.setAttribute(attribute.name, attribute.value);
  }
  if (shown.head.innerHTML !== fresh.head.innerHTML) replaceStyles(shown, fresh);
  shown.body.replaceWith(shown.adoptNode(fresh.body));
  if (mark) {
    keepPlace(shown, ...mark);
    shown.fonts.ready.then(() => keepPlace(shown, ...mark)); // lines break anew in new fonts
  }
  for (const part of shown.querySelectorAll("[data-source]")) {
    const old = before.get(part.dataset.source);
    const inner = part.querySelector("[data-source]");
    if (old !== undefined && old !== part.outerHTML && !inner) flash(part);
  }
}

function keepPlace(shown, source, top) {
  const part = shown.querySelector(`[data-source="${CSS.escape(source)}"]`);
  if (part) shown.defaultView.scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
}

// New style sheets are put beside the old ones first: a page without any would jump.
function replaceStyles(shown, fresh) {
  const old = [...shown.head.children];
  shown.head.append(...[...fresh.head.children].map((child) => shown.adoptNode(child)));
  for (const child of old) child.remove();
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
function flash(part) {
  if (!calm.matches) part.animate([{ backgroundColor: "#ffd54a88" }, { backgroundColor: "transparent" }], 1200);
}

function drawPaper(pane, view) {
  pane.view = view;
  const problem = view.paper_problem ?? view.page_problem;
  show(pane.stale, problem && word("stale", { problem: words[problem] ?? problem }));
  pane.title.textContent = `${view.languages} · ${word("pdf")}${view.paper_waits ? ` · ${word("making-pdf")}` : ""}`;
  if (!view.paper || view.paper === pane.digest) return;
  pane.digest = view.paper;
  const pictures = [...pane.body.children];
  view.sizes.forEach(([width, height], number) => {
    const picture = pictures[number] ?? element("img");
    picture.alt = word("page-of", { number: number + 1 });
    picture.width = Math.round(width);
    picture.height = Math.round(height);
    const scale = devicePixelRatio > 1 ? 2 : 1;
    const url = `${address("paper", view, view.paper)}/${number}?scale=${scale}`;
    if (!picture.isConnected) pane.body.append(picture);
    changePicture(pane, picture, url);
  });
  pictures.slice(view.sizes.length).forEach((picture) => picture.remove());
}

// The old picture stays until the new one is there, so that nothing blinks.
async function changePicture(pane, picture, url) {
  const digest = pane.digest;
  const answer = await fetch(url);
  if (!answer.ok || pane.digest !== digest) return;
  const old = picture.src;
  picture.src = URL.createObjectURL(await answer.blob());
  await picture.decode().catch(() => {});
  if (old.startsWith("blob:")) URL.revokeObjectURL(old);
  picture.dataset.digest = digest;
}

function drawFindings(findings) {
  $("findings").querySelector(".none").hidden = findings.length > 0;
  $("findings").querySelector("ol").replaceChildren(
    ...findings.map((finding) => {
      const where = finding.file ? `${finding.file}:${finding.line}:${finding.column}` : "";
      const button = element("button", { className: finding.severity },
        element("b", { textContent: `${word(finding.severity)} ${finding.code}` }), ` ${finding.message}`,
        element("span", { className: "where", textContent: where }));
      if (finding.hint) button.append(element("span", { className: "hint", textContent: finding.hint }));
      button.onclick = () => choose(finding.source, finding, true);
      return element("li", {}, button);
    }),
  );
  const count = (severity) => findings.filter((it) => it.severity === severity).length;
  const parts = ["error", "warning", "note"].filter(count).map((severity) => `${word(severity)} ${count(severity)}`);
  $("count").textContent = parts.join(" · ") || word("nothing-found");
}

// Clicking

function listen(pane) {
  const shown = pane.body.contentDocument;
  if (shown.listens) return;
  shown.listens = true;
  shown.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && followLink(link, event)) return;
    const part = event.target.closest("[data-source]");
    if (part) choose(part.dataset.source, pane.spots[part.dataset.source], false, pane);
  });
}

// A link within the page leads there; one to another edition chooses it; any other opens a tab.
function followLink(link, event) {
  const href = link.getAttribute("href");
  if (href.startsWith("#")) return true;
  event.preventDefault();
  if (/^(https?|mailto):/.test(href)) {
    open(href, "_blank", "noopener,noreferrer");
    return true;
  }
  const box = editionBoxes().find(({ value }) => decodeURIComponent(href).endsWith(`.${value}.html`));
  if (box) {
    box.checked = true;
    follow();
  }
  return true;
}

function choose(source, spot, scroll, pane) {
  for (const { root, body } of panes.values()) {
    if (!root.classList.contains("web") || !body.contentDocument) continue;
    for (const old of body.contentDocument.querySelectorAll("[data-chosen]")) {
      old.removeAttribute("data-chosen");
      old.style.outline = "";
    }
    const part = source && body.contentDocument.querySelector(`[data-source="${CSS.escape(source)}"]`);
    if (!part) continue;
    part.dataset.chosen = "";
    part.style.outline = "2px solid #c4491d";
    if (scroll) part.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  }
  const view = (pane ?? [...panes.values()][0])?.view;
  state.chosen = source && view ? { source, brief: view.brief, edition: view.edition } : null;
  $("spot").textContent = spot?.file ? `${spot.file}:${spot.line}:${spot.column}` : "";
  $("open").hidden = !state.chosen;
  $("vscode").hidden = !spot?.file;
  if (spot?.file) $("vscode").href = `vscode://file/${encodeURI(state.desk.root.replace(/^\//, ""))}/${encodeURI(spot.file)}:${spot.line}:${spot.column}`;
  $("answer").textContent = "";
}

$("open").onclick = async () => {
  const body = JSON.stringify(state.chosen);
  const answer = await fetch("/open", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  const { problem, command } = await answer.json();
  $("answer").textContent = !problem ? "" : command ? word("terminal-editor", { command }) : word("no-editor");
};

$("brief").onchange = follow;
$("editions").onchange = follow;
for (const id of ["web", "pdf", "phone"]) {
  $(id).onchange = () => {
    keepChoice();
    document.body.classList.toggle("phone", $("phone").checked);
    if (state.snapshot) draw(state.snapshot);
  };
}
start();
