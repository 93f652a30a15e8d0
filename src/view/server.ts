import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { contentPolicy, documentText, type PageAssets, writePage } from "../exports/index.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { GraphView } from "../model/graph.ts";
import type { PageAnswer, PageGraph, PageLanguage, PageWords } from "../model/page.ts";
import { guard } from "./guard.ts";

/** What a page's server answers from. */
export interface Viewed {
  readonly assets: PageAssets;
  readonly words: PageWords;
  readonly language: PageLanguage;
  /** Without texts: the page asks for those that it opens. */
  readonly graph: PageGraph;
  readonly view: GraphView;
  ask(question: string, signal: AbortSignal): Promise<PageAnswer>;
}

export interface OpenView {
  /** With the token. */
  readonly url: string;
  close(): Promise<void>;
}

const LONGEST_QUESTION = 500;

/** Throws `view/port` when the port is taken. `port` 0: any that is free. Listens on loopback only. */
export async function openView(viewed: Viewed, port: number): Promise<OpenView> {
  const token = randomBytes(24).toString("base64url");
  const app = viewApp(viewed, token);
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, ({ port: taken }: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${taken}/?token=${token}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "is taken" : `cannot be opened: ${error.code ?? error.message}`;
      reject(new RawiError("view/port", `Port ${port} ${reason}.`, "leave --port away, or choose another"));
    });
  });
}

/** The page, its graph, the text of a document, the answer to a question; nothing is written. */
export function viewApp(viewed: Viewed, token: string): Hono {
  const { assets, words, language, graph, view } = viewed;
  const page = [...writePage({ assets, words, language, graph: null })].join("");
  const policy = `${contentPolicy(assets, "'self'")}; frame-ancestors 'none'`;
  const json = JSON.stringify(graph);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("Content-Security-Policy", policy);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
  });
  app.use(guard(token));
  app.get("/", (context) => context.html(page));
  app.get("/graph", (context) => context.body(json, 200, { "Content-Type": "application/json" }));
  app.get("/documents/:id", (context) => {
    const text = documentText(view, context.req.param("id"));
    return text === undefined ? context.text("There is no such document.", 404) : context.text(text);
  });
  app.get("/ask", async (context) => {
    const question = context.req.query("question") ?? "";
    if (question.length > LONGEST_QUESTION) return context.text("The question is too long.", 400);
    return context.json(await viewed.ask(question, context.req.raw.signal));
  });
  app.onError((error, context) => context.text(error instanceof RawiError ? error.message : "It failed.", 500));
  return app;
}
