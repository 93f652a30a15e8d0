import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenView, openView } from "../../src/view/server.ts";
import { launchBrowser, noBrowser } from "./browser.ts";
import { buildPage } from "./built-page.ts";
import { exportedPage, HOSTILE_TITLE, viewedOf } from "./viewed-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-page-test-"));
let browser: Browser;
let server: OpenView;
const files: Record<"en" | "ar", string> = { en: "", ar: "" };

beforeAll(async () => {
  if (noBrowser) return;
  const assets = await buildPage();
  for (const language of ["en", "ar"] as const) {
    const path = join(folder, `${language}.html`);
    writeFileSync(path, await exportedPage(assets, language));
    files[language] = pathToFileURL(path).href;
  }
  server = await openView(viewedOf(assets), 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** A page that is ready; what it complains of fails the test at its end. */
async function opened(url: string, use: (page: Page) => Promise<void>, width = 1440): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  try {
    await page.goto(url);
    await page.waitForSelector("body[data-ready]");
    await use(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

/** The quote as it is marked, and whether it is on the screen. */
async function markedQuote(page: Page) {
  await page.waitForSelector("#article-pane mark");
  const words = await page.locator("#article-pane mark").allTextContents();
  const inView = await page
    .locator("#article-pane mark")
    .first()
    .evaluate((mark) => {
      const [box, pane] = [mark.getBoundingClientRect(), mark.closest(".text")?.getBoundingClientRect()];
      return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom;
    });
  return { words: words.join(""), inView };
}

describe.skipIf(noBrowser !== null)("which sources dispute who controls the prison; show me the sentence", () => {
  it("by mouse, in a file without a server", async () => {
    await opened(files.en, async (page) => {
      await page.fill("#search", "prison");
      await page.click("#search-list li >> text=Town prison");
      await page.click("#filters >> text=Disagreements only");
      const row = page.locator("#matrix-pane tbody tr");
      await expect.poll(() => row.count()).toBe(1);
      expect(await page.locator("#matrix-pane thead th").allTextContents()).toEqual([
        "First Brigade",
        "مصدر عسكري (موقع القلعة)",
      ]);
      await row.locator("td.denies button").click();
      expect(await markedQuote(page)).toEqual({ words: "اللواء الأول لم يسيطر على سجن البلدة", inView: true });
      expect(await page.locator("#article-pane .chain li").allTextContents()).toEqual(["موقع القلعة", "مصدر عسكري"]);
      await page.click("#article-pane .related button");
      await expect.poll(async () => (await markedQuote(page)).words).toBe("سيطر على سجن البلدة بالكامل");
    });
  });

  it("by keyboard, on the server, and the address brings it back", async () => {
    let address = "";
    await opened(server.url, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("سِجْن البلده");
      await page.waitForSelector("#search-list li[aria-selected=true]");
      await page.keyboard.press("Enter");
      await page.waitForSelector('[data-key="chip focus"]');
      await page.focus('[data-key="disputed"]');
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.dataset.key")).toBe("disputed");
      await page.focus("#search");
      for (const _ of ["graph", "matrix"]) await page.keyboard.press("F6");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      expect(await markedQuote(page)).toEqual({ words: "اللواء الأول لم يسيطر على سجن البلدة", inView: true });
      address = page.url();
    });
    await opened(address, async (page) => {
      expect((await markedQuote(page)).words).toBe("اللواء الأول لم يسيطر على سجن البلدة");
      expect(await page.locator("#matrix-pane tbody tr").count()).toBe(1);
    });
  });

  it("on the graph, by its edges", async () => {
    await opened(files.en, async (page) => {
      await page.focus(".stage");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      const told = await page.locator("[role=status]").textContent();
      expect(told).toContain("First Brigade controls Town prison");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#article-pane mark");
      expect(await page.locator("#matrix-pane tbody tr").count()).toBe(1);
    });
  });
});

describe.skipIf(noBrowser !== null)("the page", () => {
  it.each(["en", "ar"] as const)("has no fault that axe-core finds serious (%s)", async (language) => {
    for (const view of ["", "view=table&", "theme=dark&"]) {
      await opened(`${files[language]}#${view}claim=c2`, async (page) => {
        await page.waitForSelector("#article-pane mark");
        const faults = await page.evaluate(SERIOUS_FAULTS);
        expect(faults, view).toEqual([]);
      });
    }
  });

  it("shows hostile titles and texts as text", async () => {
    await opened(`${files.en}#claim=c3`, async (page) => {
      await page.waitForSelector("#article-pane mark");
      expect(await page.locator("#article-pane .title").textContent()).toBe(HOSTILE_TITLE);
      expect(await page.locator("#article-pane .text").textContent()).toContain('"><img src=x onerror=');
      expect(await page.locator("#article-pane img, #article-pane script, #article-pane a").count()).toBe(0);
      expect(await page.title()).not.toContain("owned");
    });
  });

  it("turns to Arabic and back, with everything in its direction", async () => {
    await opened(files.en, async (page) => {
      await page.click('[data-key="tool language"]');
      await expect.poll(() => page.getAttribute("html", "dir")).toBe("rtl");
      const [graph, article] = await Promise.all(
        ["#graph-pane", "#article-pane"].map((pane) => page.locator(pane).boundingBox()),
      );
      expect(graph?.x).toBeGreaterThan(article?.x ?? 0);
      await page.goBack();
      await expect.poll(() => page.getAttribute("html", "dir")).toBe("ltr");
    });
  });

  it("filters by days, and counts what has none", async () => {
    await opened(files.en, async (page) => {
      await page.fill('[data-key="published from"]', "2023-05-03");
      await expect.poll(() => page.locator(".shown").textContent()).toBe("1 of 3 claims");
      await page.click('[data-key="chip published"]');
      await expect.poll(() => page.locator(".shown").textContent()).toBe("3 of 3 claims");
    });
  });

  it("saves what is seen as GraphML and as a picture", async () => {
    await opened(files.en, async (page) => {
      for (const [tool, name] of [
        ["graphml", "rawi.graphml"],
        ["png", "rawi.png"],
      ]) {
        const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-key="tool ${tool}"]`)]);
        expect(download.suggestedFilename()).toBe(name);
      }
    });
  });

  it("asks the server a question", async () => {
    await opened(server.url, async (page) => {
      await page.fill("#search", "who controls the prison?");
      await page.click("#search-list li >> text=Ask:");
      await expect
        .poll(() => page.locator('[data-key="chip question"]').textContent())
        .toContain("asked: who controls");
      await expect.poll(() => page.locator(".shown").textContent()).toBe("2 of 3 claims");
    });
  });
});

/** Serious and critical faults, each with where it is. */
const SERIOUS_FAULTS = `${axe.source};
  axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`;
