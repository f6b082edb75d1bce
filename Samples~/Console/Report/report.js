"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const t = data.texts;
const palette = ["#2f6f9f", "#c8641b", "#3d8a5b", "#8a5fa8", "#b5942a", "#a8475b", "#3d9a9a", "#6b7280"];
const $ = id => document.getElementById(id);
const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text !== undefined) e.textContent = text; return e; };
const svg = (tag, attributes, text) => { const e = document.createElementNS("http://www.w3.org/2000/svg", tag); for (const k in attributes) e.setAttribute(k, attributes[k]); if (text !== undefined) e.textContent = text; return e; };
const percent = p => p >= 0.0995 ? (100 * p).toFixed(0) + "%" : p >= 0.00095 ? (100 * p).toFixed(1) + "%" : p > 0 ? "<0.1%" : "0";

function strip(host, labels, onPick) {
  host.replaceChildren();
  const tokens = labels.map((label, i) => {
    const b = make("button", "tok", label);
    b.addEventListener("click", () => onPick(i));
    host.append(b);
    return b;
  });
  return {
    tokens,
    choose(i) { tokens.forEach((b, k) => b.classList.toggle("on", k === i)); },
    shade(weights) {
      const most = Math.max(1e-9, ...weights);
      tokens.forEach((b, k) => {
        const w = weights[k] / most;
        b.style.setProperty("--w", (0.9 * w).toFixed(3));
        b.classList.toggle("dark", w > 0.62);
      });
    },
  };
}

function bars(host, choice) {
  host.replaceChildren();
  if (!choice) { host.append(make("p", "note", t.firstToken)); return; }
  const grid = make("div", "bars");
  for (const c of choice.bars) {
    grid.append(make("div", "name", c.label));
    const track = make("div", "track"), bar = make("div", "bar" + (c.chosen ? " chosen" : "") + (c.cut ? " cut" : ""));
    bar.style.width = (100 * c.width).toFixed(1) + "%";
    track.append(bar);
    grid.append(track, make("div", "num", percent(c.p)), make("div", "fate", (c.end ? t.ends + "; " : "") + c.fate));
  }
  host.append(grid);
  host.append(make("p", "note", t.rest.replace("{0}", percent(choice.rest)).replace("{1}", choice.entropy.toFixed(1))));
}

// Candidates at each position of a text.
function choices(part, stripId, barsId, titleId, first) {
  const s = strip($(stripId), part.tokens.concat([t.next]), pick);
  const surprise = part.choices.map(c => c && c.chosen !== null ? Math.min(10, c.surprise) : 0);
  s.shade(surprise.concat([0]));
  function pick(i) {
    s.choose(i);
    const c = part.choices[i];
    $(titleId).textContent = i === part.tokens.length ? t.whatNext : t.insteadOf.replace("{0}", part.tokens[i]) +
      (c && c.rank ? " " + t.rank.replace("{0}", c.rank).replace("{1}", percent(c.p)) : "");
    bars($(barsId), c);
  }
  pick(first);
}

function bytes(text) {
  const raw = atob(text), out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}

function attention() {
  const a = data.attention, n = a.tokens.length, triangle = n * (n + 1) / 2;
  const weights = bytes(a.weights);
  let layer = -1, head = -1, query = a.start;
  const at = (l, h, q, k) => weights[(l * a.heads + h) * triangle + q * (q + 1) / 2 + k] / 255;
  function row(q) {
    const out = new Array(n).fill(0);
    let rows = 0;
    for (let l = layer < 0 ? 0 : layer; l <= (layer < 0 ? a.layers - 1 : layer); l++)
      for (let h = head < 0 ? 0 : head; h <= (head < 0 ? a.heads - 1 : head); h++, rows++)
        for (let k = 0; k <= q; k++) out[k] += at(l, h, q, k);
    if ($("withoutFirst").checked && q > 0) out[0] = 0;
    const sum = $("withoutFirst").checked && q > 0 ? out.reduce((x, y) => x + y, 0) || 1 : rows;
    return out.map(w => w / sum);
  }
  const s = strip($("attentionStrip"), a.tokens, i => { query = i; draw(); });
  const buttons = [];
  function button(label, l, h, title) {
    const b = make("button", "head", label);
    b.title = title || "";
    b.addEventListener("click", () => { layer = l; head = h; draw(); });
    buttons.push([b, l, h]);
    return b;
  }
  const all = make("div", "row");
  all.append(make("span", "", t.all), button(t.mean, -1, -1));
  $("heads").append(all);
  for (let l = 0; l < a.layers; l++) {
    const r = make("div", "row");
    r.append(make("span", "", t.layer.replace("{0}", l + 1)), button(t.mean, l, -1));
    for (let h = 0; h < a.heads; h++) r.append(button(String(h + 1), l, h, a.habits[l * a.heads + h]));
    $("heads").append(r);
  }
  const upright = a.tokens.every(label => [...label].length <= 2);
  const cell = Math.max(4, Math.min(upright ? 30 : 24, Math.floor(600 / n))), left = cell >= 9 ? (upright ? 34 : 66) : 4, top = cell >= 9 ? (upright ? 26 : 70) : 4, size = n * cell;
  const font = Math.min(13, cell - 1);
  function draw() {
    buttons.forEach(([b, l, h]) => b.classList.toggle("on", l === layer && h === head));
    s.choose(query);
    s.shade(row(query));
    s.tokens.forEach((b, i) => b.classList.toggle("later", i > query));
    $("habit").textContent = layer >= 0 && head >= 0 ? t.headDoes.replace("{0}", layer + 1).replace("{1}", head + 1).replace("{2}", a.habits[layer * a.heads + head]) : "";
    const box = svg("svg", { class: "matrix", viewBox: `0 0 ${left + size + 2} ${top + size + 2}`, width: left + size + 2 });
    for (let q = 0; q < n; q++) {
      const w = row(q);
      for (let k = 0; k <= q; k++) {
        const rect = svg("rect", { class: "cell", x: left + k * cell, y: top + q * cell, width: cell - 0.5, height: cell - 0.5, fill: `rgba(var(--accent-rgb),${(0.04 + 0.96 * Math.sqrt(w[k])).toFixed(3)})` });
        rect.append(svg("title", {}, `${a.tokens[q]} → ${a.tokens[k]}: ${percent(w[k])}`));
        rect.addEventListener("click", () => { query = q; draw(); });
        box.append(rect);
      }
      if (cell >= 9) {
        const short = a.tokens[q].length > 9 ? a.tokens[q].slice(0, 8) + "…" : a.tokens[q];
        box.append(svg("text", { x: left - 5, y: top + q * cell + cell / 2 + font * 0.36, "text-anchor": "end", "font-size": font, class: q === query ? "" : "soft", "font-weight": q === query ? 700 : 400 }, short));
        if (upright) box.append(svg("text", { x: left + q * cell + cell / 2, y: top - 7, "text-anchor": "middle", "font-size": font, class: "soft" }, short));
        else box.append(svg("text", { transform: `translate(${left + q * cell + cell / 2 + font * 0.36},${top - 5}) rotate(-90)`, "font-size": font, class: "soft" }, short));
      }
    }
    box.append(svg("rect", { x: left - 1, y: top + query * cell - 1, width: (query + 1) * cell + 1, height: cell + 1, fill: "none", stroke: "var(--chosen)", "stroke-width": 1.5 }));
    $("matrix").replaceChildren(box);
  }
  $("withoutFirst").addEventListener("change", draw);
  draw();
}

// Labels keep clear of each other: each is tried at several places beside its point.
function map(host, points, options) {
  const w = 640, h = options.height || 420, pad = 46;
  const box = svg("svg", { viewBox: `0 0 ${w} ${h}`, width: w });
  const xs = points.map(p => p.x), ys = points.map(p => p.y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const X = p => pad + (x1 > x0 ? (p.x - x0) / (x1 - x0) : 0.5) * (w - 2 * pad), Y = p => h - 28 - (y1 > y0 ? (p.y - y0) / (y1 - y0) : 0.5) * (h - 56);
  box.append(svg("rect", { x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 8, fill: "none", stroke: "var(--line)" }));
  const taken = points.map(p => [X(p) - 5, Y(p) - 5, X(p) + 5, Y(p) + 5]);
  points.forEach((p, i) => {
    const main = options.main(p, i), colour = palette[p.group % palette.length];
    const dot = svg("circle", { cx: X(p), cy: Y(p), r: main ? 6 : 3.5, fill: colour, "fill-opacity": main ? 1 : 0.65 });
    dot.append(svg("title", {}, p.detail ? p.label + " · " + p.detail : p.label));
    if (options.pick) { dot.style.cursor = "pointer"; dot.addEventListener("click", () => options.pick(i)); }
    box.append(dot);
  });
  points.map((p, i) => [p, i]).sort((a, b) => options.main(b[0], b[1]) - options.main(a[0], a[1])).forEach(([p, i]) => {
    const main = options.main(p, i), size = main ? 14 : 11.5;
    const label = p.label.length > 16 ? p.label.slice(0, 15) + "…" : p.label;
    const width = [...label].reduce((sum, c) => sum + (c > "\u2e80" ? size : size * 0.56), 0);
    for (const [dx, dy, anchor] of [[9, 4, 0], [-9 - width, 4, 0], [-width / 2, -9, 0], [-width / 2, 18, 0], [6 - width, -9, 0], [6 - width, 18, 0], [-6, -9, 0], [-6, 18, 0]]) {
      const x = X(p) + dx, y = Y(p) + dy, r = [x, y - size * 0.85, x + width, y + 3];
      if (r[0] < 4 || r[2] > w - 4 || r[1] < 4 || r[3] > h - 4) continue;
      if (taken.some((o, k) => k !== i && r[0] < o[2] && r[2] > o[0] && r[1] < o[3] && r[3] > o[1])) continue;
      taken.push(r);
      box.append(svg("text", { x, y, "font-size": size, "font-weight": main ? 700 : 400, class: main ? "" : "soft" }, label));
      break;
    }
  });
  host.replaceChildren(box);
}

function neighbours() {
  const items = data.neighbours;
  const s = strip($("neighbourStrip"), items.map(i => i.label), pick);
  function pick(i) {
    s.choose(i);
    const grid = make("div", "bars");
    for (const n of items[i].items) {
      grid.append(make("div", "name", n.label));
      const track = make("div", "track"), bar = make("div", "bar");
      bar.style.width = (100 * Math.max(0, n.s)).toFixed(1) + "%";
      track.append(bar);
      grid.append(track, make("div", "num", n.s.toFixed(2)), make("div", "fate", ""));
    }
    $("neighbourBars").replaceChildren(grid);
    map($("tokenMap"), data.tokenMap.points, { main: (p, k) => k < items.length, pick: k => { if (k < items.length) pick(k); } });
  }
  pick(data.neighbourStart);
  $("tokenMapNote").textContent = t.share.replace("{0}", percent(data.tokenMap.share));
}

function occurrences() {
  const layers = data.occurrences.layers, slider = $("layerSlider");
  slider.max = layers.length - 1;
  slider.value = Math.floor((layers.length - 1) / 2);
  function draw() {
    const l = Number(slider.value);
    $("layerName").textContent = l === 0 ? t.beforeLayers : t.afterLayer.replace("{0}", l);
    map($("occurrenceMap"), layers[l].points, { main: () => true, height: 380 });
    $("occurrenceNote").textContent = t.share.replace("{0}", percent(layers[l].share));
  }
  slider.addEventListener("input", draw);
  draw();
}

choices(data.text, "textStrip", "textBars", "textTitle", data.text.tokens.length);
if (data.attention) attention();
if (data.neighbours) neighbours();
if (data.occurrences) occurrences();
if (data.reply && data.reply.tokens.length) choices(data.reply, "replyStrip", "replyBars", "replyTitle", 0);

// "#attention" shows that section alone, for pictures.
function onlyOne() {
  const one = location.hash.length > 1 && $(location.hash.slice(1));
  document.body.classList.toggle("alone", !!one);
  document.querySelectorAll("section").forEach(section => { section.hidden = !!one && section !== one; });
}
addEventListener("hashchange", onlyOne);
onlyOne();
