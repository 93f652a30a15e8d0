import { openPage } from "./page.ts";
import { openSource } from "./page-source.ts";
import "./page.css";

openPage(openSource()).catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
