import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** Names under which a browser of this machine calls the server; any other is another site's that points here. */
const HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Only a browser of this machine that was given the token, and only to read. */
export function guard(token: string): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== "GET" && method !== "HEAD") return context.text("This server is only read from.", 405);
    const host = context.req.header("host") ?? "";
    if (!HOSTS.has(host.replace(/:\d+$/u, ""))) return context.text("This server is called 127.0.0.1.", 403);
    if (!isSame(givenToken(context.req.header("authorization"), context.req.query("token")), token))
      return context.text("The address needs the token that rawi view printed.", 403);
    return await next();
  };
}

function givenToken(authorization: string | undefined, query: string | undefined): string {
  return authorization?.replace(/^Bearer /u, "") ?? query ?? "";
}

/** Takes as long wherever they differ. */
function isSame(given: string, token: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}
