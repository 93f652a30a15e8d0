import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PageGraph } from "../../src/model/page.ts";
import { type OpenView, openView } from "../../src/view/server.ts";
import { assets, viewedOf } from "./viewed-graph.ts";

let server: OpenView;
beforeAll(async () => {
  server = await openView(viewedOf(assets), 0);
});
afterAll(() => server.close());

interface Given {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Not `fetch`, which sets the Host header itself. */
function answerTo({ path = "/", method = "GET", headers = {} }: Given) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, method, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      asked.on("error", reject).end();
    },
  );
}

const token = () => new URL(server.url).searchParams.get("token") ?? "";
const signed = () => ({ authorization: `Bearer ${token()}` });

describe("the server of the page", () => {
  it("listens on loopback, under an address that cannot be guessed", () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    expect(token().length).toBeGreaterThanOrEqual(32);
  });

  it.each([
    ["without the token", () => ({}), 403],
    ["with another token", () => ({ path: "/graph?token=abc" }), 403],
    ["under the name of another site", () => ({ headers: { ...signed(), host: "evil.example" } }), 403],
    [
      "under a name that only begins like its own",
      () => ({ headers: { ...signed(), host: "localhost.evil.example" } }),
      403,
    ],
    ["to write", () => ({ method: "POST", headers: signed() }), 405],
    ["for another document", () => ({ path: "/documents/none", headers: signed() }), 404],
    ["for a claim as if it were a document", () => ({ path: "/documents/c1", headers: signed() }), 404],
    ["a question without end", () => ({ path: `/ask?question=${"a".repeat(600)}`, headers: signed() }), 400],
  ])("refuses whoever asks %s", async (_, given, status) => {
    const answer = await answerTo(given());
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain("سجن");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("lets the page run its own script only, and nobody frame it", async () => {
    const { headers, body } = await answerTo({ path: `/?token=${token()}` });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'sha256-a'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(body).not.toContain("rawi-graph");
  });

  it("gives the graph without texts, and a text as it was read", async () => {
    const graph = JSON.parse((await answerTo({ path: "/graph", headers: signed() })).body) as PageGraph;
    expect(graph.claims.map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
    expect(graph.documents.every(({ text }) => text === undefined)).toBe(true);
    const { body, headers } = await answerTo({ path: "/documents/d2", headers: signed() });
    const claim = graph.claims.find(({ id }) => id === "c2");
    expect(body.slice(claim?.quote.start, claim?.quote.end)).toBe(claim?.quote.text);
    expect(headers["content-type"]).toMatch(/^text\/plain/u);
  });

  it("says when its port is taken", async () => {
    const taken = Number(new URL(server.url).port);
    await expect(openView(viewedOf(assets), taken)).rejects.toThrow(`Port ${taken} is taken.`);
  });
});
