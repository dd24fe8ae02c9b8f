"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const root = document.documentElement;
  const charts = [];
  let group = 0, chosen = null, scatter = null;

  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const ui = () => root.dataset.ui;
  const say = key => data.labels[ui()][key] || key;
  const device = index => {
    const name = data.devices[index];
    return data.deviceLabels[ui()][name] || name.replace(/_/g, " ");
  };
  const colour = name => getComputedStyle(root).getPropertyValue("--" + name).trim();
  const group3 = n => String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const fixed = (n, digits) => n.toFixed(digits).replace("-", "\u2212");
  const signed = (n, digits) => (n > 0 ? "+" : "") + fixed(n, digits);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // ---- language, colours, contents ----
  function speak() {
    root.lang = ui();
    all("[data-set-ui]").forEach(b => b.setAttribute("aria-pressed", String(b.dataset.setUi === ui())));
    all("[data-aria]").forEach(e => e.setAttribute("aria-label", say(e.dataset.aria)));
    all(".text .d").forEach(e => { e.title = e.dataset.d.split(" ").map(device).join(" \u00b7 "); });
    draw();
  }
  all("[data-set-ui]").forEach(b => b.addEventListener("click", () => { root.dataset.ui = b.dataset.setUi; speak(); }));
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    draw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  const links = new Map(all(".side a").map(a => [a.getAttribute("href").slice(1), a]));
  const watch = new IntersectionObserver(entries => entries.forEach(entry => {
    if (!entry.isIntersecting) return;
    links.forEach(a => a.removeAttribute("aria-current"));
    links.get(entry.target.id).setAttribute("aria-current", "true");
  }), { rootMargin: "-10% 0px -80% 0px" });
  links.forEach((a, id) => { const target = document.getElementById(id); if (target) watch.observe(target); });

  // ---- the marked text ----
  function goTo(seed, sentence) {
    const place = document.getElementById("s" + seed + "-" + sentence);
    if (!place) return;
    for (let up = place; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    all(".s.here").forEach(e => e.classList.remove("here"));
    place.classList.add("here");
    place.scrollIntoView({ block: "center" });
  }
  all(".legend button").forEach(b => b.addEventListener("click", () => {
    const text = b.closest(".reading").querySelector(".text");
    b.setAttribute("aria-pressed", String(b.getAttribute("aria-pressed") !== "true"));
    const picked = all(".legend button[aria-pressed=true]", b.closest(".legend")).map(p => p.dataset.device);
    text.classList.toggle("picking", picked.length > 0);
    all(".d", text).forEach(e => e.classList.toggle("picked", e.dataset.d.split(" ").some(d => picked.includes(d))));
  }));

  // ---- charts ----
  const font = () => getComputedStyle(document.body).fontFamily;
  const axis = extra => Object.assign({
    axisLine: { lineStyle: { color: colour("line") } }, axisTick: { show: false },
    axisLabel: { color: colour("soft"), fontSize: 11 }, nameTextStyle: { color: colour("soft"), fontSize: 11 },
    splitLine: { lineStyle: { color: colour("faint") } }
  }, extra);
  const tip = extra => Object.assign({
    backgroundColor: colour("sheet"), borderColor: colour("line"), textStyle: { color: colour("ink"), fontSize: 12 },
    renderMode: "html", confine: true
  }, extra);

  function curveOption(c) {
    const hot = colour("polemic-fill"), cool = colour("analysis-fill");
    // One broken line: a stroke from the lower to the upper end of each interval.
    const strokes = c.x.flatMap((x, i) => [[x, c.lo[i]], [x, c.hi[i]], [x, null]]);
    return {
      animation: false, textStyle: { fontFamily: font() }, grid: { left: 42, right: 46, top: 34, bottom: 34 },
      legend: { top: 0, left: 0, itemWidth: 18, textStyle: { color: colour("soft") }, data: [say("polemic"), say("sentiment")] },
      xAxis: axis({ type: "value", min: 0, max: 100, axisLabel: { formatter: "{value} %", color: colour("soft"), fontSize: 11 }, splitLine: { show: false } }),
      yAxis: [axis({ type: "value", min: 0, max: 1, interval: 0.25 }),
        axis({ type: "value", min: -1, max: 1, interval: 0.5, splitLine: { show: false } })],
      tooltip: tip({ trigger: "item", formatter: p => {
        if (p.seriesName === say("polemic")) {
          const i = p.dataIndex;
          return say("polemic") + " <b>" + fixed(c.p[i], 2) + "</b><br>" + say("interval") + " " + fixed(c.lo[i], 2) + "\u2013" + fixed(c.hi[i], 2);
        }
        return say("sentiment") + " <b>" + signed(p.value[1], 2) + "</b>";
      } }),
      series: [
        { name: say("interval"), type: "line", data: strokes, symbol: "none", silent: true, connectNulls: false, lineStyle: { color: hot, width: 7, opacity: 0.2, cap: "round" }, z: 2 },
        { name: say("polemic"), type: "line", data: c.x.map((x, i) => [x, c.p[i]]), symbol: "circle", symbolSize: 6, color: hot, lineStyle: { width: 2 }, z: 3 },
        { name: say("sentiment"), type: "line", yAxisIndex: 1, data: c.sx.map((x, i) => [x, c.s[i]]), symbol: "emptyCircle", symbolSize: 5, showSymbol: false, color: cool, lineStyle: { width: 1.6, type: "dashed" },
          markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: colour("line"), type: "solid" }, data: [{ yAxis: 0 }] } }
      ]
    };
  }

  const rate = (n, total) => 1e6 * n / Math.max(1, total);
  function scatterOption(k, found) {
    const floor1 = 0.5 * rate(1, k.n1), floor2 = 0.5 * rate(1, k.n2);
    const points = { more: [], less: [], alike: [] };
    found.forEach(i => {
      const side = k.lrc[i] > 0 ? "more" : k.lrc[i] < 0 ? "less" : "alike";
      points[side].push([Math.max(floor2, rate(k.b[i], k.n2)), Math.max(floor1, rate(k.a[i], k.n1)), i]);
    });
    // The most telling terms are named, one in each cell of a grid, so that names do not lie over each other.
    const named = new Set(), taken = new Set();
    const span1 = Math.log(Math.max(...k.a, 1)) + 1, span2 = Math.log(Math.max(...k.b, 1)) + 1;
    found.slice(0, 400).forEach(i => {
      const column = Math.round(9 * Math.log(Math.max(k.b[i], 0.5)) / span2), line = Math.round(24 * Math.log(Math.max(k.a[i], 0.5)) / span1);
      if (named.size < 40 && !taken.has(column + "," + line)) {
        named.add(i);
        taken.add(column + "," + line);
      }
    });
    const series = (side, fill, symbol) => ({
      name: say(side), type: "scatter", data: points[side], symbol: symbol, color: fill, large: false, cursor: "pointer",
      symbolSize: v => v[2] === chosen ? 15 : 7, itemStyle: { opacity: 0.72 },
      label: { show: true, formatter: p => named.has(p.value[2]) || p.value[2] === chosen ? k.t[p.value[2]] : "", position: "right", color: colour("ink"), fontSize: 11 },
      emphasis: { scale: 1.5 }
    });
    const log = (name, values) => axis({ type: "log", name: name, nameLocation: "middle", nameGap: 30, min: Math.min(...values) * 0.7, max: Math.max(...values) * 1.6,
      axisLabel: { color: colour("soft"), fontSize: 11, formatter: v => v >= 1 ? group3(Math.round(v)) : String(v) } });
    return {
      animation: false, textStyle: { fontFamily: font() }, grid: { left: 66, right: 24, top: 40, bottom: 52 },
      legend: { top: 0, left: 0, textStyle: { color: colour("soft") } },
      tooltip: tip({ formatter: p => {
        const i = p.value[2], box = make("div"), head = make("b", "", k.t[i]);
        box.append(head, make("br"), k.a[i] + " / " + k.b[i] + " \u00b7 LRC " + signed(k.lrc[i], 2) + " \u00b7 Log Ratio " + signed(k.lr[i], 2));
        return box;
      } }),
      xAxis: log(say("reference_rate"), found.map(i => Math.max(floor2, rate(k.b[i], k.n2))).concat(floor2)),
      yAxis: Object.assign(log(say("target_rate"), found.map(i => Math.max(floor1, rate(k.a[i], k.n1))).concat(floor1)), { nameGap: 48 }),
      series: [series("alike", colour("neutral-fill"), "circle"), series("more", colour("polemic-fill"), "triangle"), series("less", colour("analysis-fill"), "rect")]
    };
  }

  // ---- key terms ----
  const search = document.getElementById("key-search");
  function foundTerms(k) {
    const wanted = search.value.trim().toLowerCase();
    return k.t.map((t, i) => i).filter(i => !wanted || k.t[i].toLowerCase().includes(wanted));
  }
  function termRow(k, i) {
    const row = make("tr"), head = make("th"), button = make("button", "", k.t[i]);
    head.scope = "row"; button.type = "button"; button.addEventListener("click", () => choose(i));
    head.append(button); row.append(head);
    [group3(k.a[i]), group3(k.b[i]), signed(k.lrc[i], 2), signed(k.lr[i], 2), signed(k.g2[i], 1), signed(k.z[i], 1), fixed(k.q[i], 3)]
      .forEach(text => row.append(make("td", "num", text)));
    return row;
  }
  function choose(i) {
    const k = data.keyness[group], box = document.getElementById("key-detail");
    chosen = i; box.replaceChildren();
    box.append(make("h3", "", k.t[i]), make("p", "", say("target") + " " + group3(k.a[i]) + " (" + k.r1[i] + " " + say("documents") + ") \u00b7 " + say("reference") + " " + group3(k.b[i]) + " (" + k.r2[i] + " " + say("documents") + ")"));
    const list = make("ul");
    k.e[i].forEach(([seed, sentence]) => {
      const place = document.getElementById("s" + seed + "-" + sentence);
      if (!place) return;
      const item = make("li"), link = make("a", "", data.titles[seed]), small = make("small");
      item.append(place.textContent.replace(/\s+/g, " ").trim());
      link.href = "#" + place.id; link.addEventListener("click", event => { event.preventDefault(); goTo(seed, sentence); });
      small.append(link); item.append(small); list.append(item);
    });
    box.append(list.childElementCount ? list : make("p", "hint", say("nosentence")));
    drawScatter();
  }
  function drawScatter() {
    if (!scatter) return;
    const k = data.keyness[group];
    scatter.setOption(scatterOption(k, foundTerms(k)), true);
  }
  function drawTerms() {
    const k = data.keyness[group], found = foundTerms(k);
    const body = document.querySelector("#key-table tbody");
    body.replaceChildren(...found.slice(0, 25).map(i => termRow(k, i)));
    drawScatter();
  }

  // ---- drawing ----
  function draw() {
    charts.forEach(([chart, option]) => chart.setOption(option(), true));
    if (search) drawTerms();
  }
  function open(element) {
    if (element.dataset.open) return;
    element.dataset.open = "1";
    const chart = echarts.init(element, null, { renderer: "svg" });
    if (element.id === "key-chart") {
      scatter = chart;
      chart.on("click", p => choose(p.value[2]));
      drawScatter();
    } else {
      const seed = Number(element.dataset.curve), c = data.curves[seed], option = () => curveOption(c);
      chart.on("click", p => { if (p.seriesName === say("polemic")) goTo(seed, c.at[p.dataIndex]); });
      charts.push([chart, option]);
      chart.setOption(option());
    }
    new ResizeObserver(() => chart.resize()).observe(element);
  }
  const near = new IntersectionObserver(entries => entries.forEach(e => { if (e.isIntersecting) open(e.target); }), { rootMargin: "600px" });
  // A usual report is drawn at once; only one with many seeds waits until a chart comes near.
  all(".chart").forEach((e, i) => { if (i < 12) open(e); else near.observe(e); });
  addEventListener("beforeprint", () => { all(".chart").forEach(open); });
  if (search) {
    search.addEventListener("input", () => { drawTerms(); });
    document.getElementById("key-group").addEventListener("change", event => {
      group = Number(event.target.value); chosen = null; drawTerms();
    });
  }
  speak();
})();
