import { daysOf, LANES, type Lane, touches } from "../data/claim-days.ts";
import { binClaims, scaleOf, type TimeBin, type TimeScale } from "../data/time-bins.ts";
import type { Days } from "../data/view-state.ts";
import { element, svgElement } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";

const WIDTH = 1000;
const HEIGHT = 34;

/** When it happened and when it was told, one above the other on one scale; a drag or the two days choose. */
export class TimePane implements Pane {
  readonly root = element("section", { id: "time-pane", class: "pane", tabindex: "-1" });
  readonly #actions: PageActions;

  constructor(actions: PageActions) {
    this.#actions = actions;
  }

  render(view: PageView): void {
    const { words, selection, index } = view;
    this.root.setAttribute("aria-label", words.say("timeline"));
    const days = selection.all.flatMap((claim) => LANES.flatMap((lane) => daysOf(index, lane, claim) ?? []));
    const scale = scaleOf(days);
    this.root.replaceChildren(
      element("h2", {}, words.say("timeline")),
      ...LANES.map((lane) => this.#lane(view, lane, scale)),
    );
  }

  #lane(view: PageView, lane: Lane, scale: TimeScale | null): HTMLElement {
    const { words, selection, state, index } = view;
    const claims = selection.facets[lane];
    const undated = claims.filter((claim) => daysOf(index, lane, claim) === null).length;
    const range = state.filters[lane];
    return element(
      "div",
      { class: "lane", role: "group", "aria-label": words.say(lane) },
      element("span", {}, words.say(lane)),
      scale ? this.#bars(view, lane, scale) : element("span", { class: "note" }, words.dossier.undated),
      this.#dayInput(lane, "from", words.say("from"), range),
      this.#dayInput(lane, "to", words.say("to"), range),
      element("span", { class: "note" }, words.say("undatedCount", { count: undated })),
    );
  }

  #dayInput(lane: Lane, end: keyof Days, title: string, range: Days): HTMLElement {
    const input = element("input", {
      type: "date",
      "aria-label": title,
      title,
      "data-key": `${lane} ${end}`,
      value: range[end],
      onchange: () => this.#actions.filter({ [lane]: { ...range, [end]: input.value === "" ? null : input.value } }),
    });
    return input;
  }

  #bars(view: PageView, lane: Lane, scale: TimeScale): SVGElement {
    const { selection, state, words, index } = view;
    const bins = binClaims(scale, selection.facets[lane], (claim) => daysOf(index, lane, claim));
    const most = Math.max(1, ...bins.map(({ affirmed, negated }) => affirmed + negated));
    const rightToLeft = words.language === "ar";
    const width = WIDTH / scale.bins;
    const xOf = (bin: number) => (rightToLeft ? WIDTH - (bin + 1) * width : bin * width);
    const brush = svgElement("rect", { class: "brush", y: 0, height: HEIGHT, width: 0 });
    const chart = svgElement(
      "svg",
      { class: "bars", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      brush,
      ...bins.flatMap((bin, position) =>
        barOf(bin, xOf(position), width, most, touches(state.filters[lane], bin.from, bin.to)),
      ),
    );
    const binAt = ({ clientX }: PointerEvent) => {
      const { left, width: pixels } = chart.getBoundingClientRect();
      const share = Math.max(0, Math.min(0.9999, (clientX - left) / pixels));
      return Math.floor((rightToLeft ? 1 - share : share) * scale.bins);
    };
    this.#brushable(chart, brush, binAt, (first, last) => {
      const x = Math.min(xOf(first), xOf(last));
      brush.setAttribute("x", String(x));
      brush.setAttribute("width", String((last - first + 1) * width));
      return () => this.#actions.filter({ [lane]: { from: bins[first]?.from ?? null, to: bins[last]?.to ?? null } });
    });
    return chart;
  }

  /** Nothing is rendered anew while the pointer is down: the chart would be taken from under it. */
  #brushable(
    chart: SVGElement,
    brush: SVGElement,
    binAt: (event: PointerEvent) => number,
    mark: (first: number, last: number) => () => void,
  ): void {
    let start: number | null = null;
    let choose: (() => void) | null = null;
    const move = (event: PointerEvent) => {
      if (start === null) return;
      const at = binAt(event);
      choose = mark(Math.min(start, at), Math.max(start, at));
    };
    chart.addEventListener("pointerdown", (event) => {
      start = binAt(event);
      chart.setPointerCapture(event.pointerId);
      move(event);
    });
    chart.addEventListener("pointermove", move);
    chart.addEventListener("pointerup", () => {
      start = null;
      choose?.();
    });
    chart.addEventListener("pointercancel", () => {
      start = null;
      brush.setAttribute("width", "0");
    });
  }
}

function barOf(bin: TimeBin, x: number, width: number, most: number, chosen: boolean): SVGElement[] {
  const { affirmed, negated, from, to } = bin;
  const [high, low] = [(affirmed / most) * HEIGHT, (negated / most) * HEIGHT];
  const gap = Math.min(1, width * 0.1);
  const bar = (name: string, y: number, height: number) =>
    svgElement("rect", { class: `${name}${chosen ? "" : " outside"}`, x: x + gap, y, width: width - 2 * gap, height });
  const title = svgElement("title", {}, `${from === to ? from : `${from} \u2013 ${to}`}: ${affirmed} / ${negated}`);
  const hover = svgElement("rect", { class: "bin", x, y: 0, width, height: HEIGHT }, title);
  return [bar("affirmed", HEIGHT - high - low, high), bar("negated", HEIGHT - low, low), hover];
}
