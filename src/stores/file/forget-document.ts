import type { GraphFile } from "./graph-file.ts";

/**
 * The graph without a document, exactly as if it had never been read: its claims go, and what people decided stays.
 * A PATH under which nothing stands any more is no root.
 */
export function forgetDocument(file: GraphFile, id: string): GraphFile {
  const documents = file.documents.filter((document) => document.id !== id);
  const { roots, ...header } = file.header;
  const standing = roots?.filter((root) => documents.some(({ path }) => isUnder(path, root)));
  return {
    ...file,
    header: standing === undefined ? header : { ...header, roots: standing },
    documents,
    claims: file.claims.filter(({ document }) => document.id !== id),
  };
}

function isUnder(path: string, root: string): boolean {
  return (
    root === "." ||
    path === root ||
    path.startsWith(root.endsWith("/") ? root : `${root}/`) ||
    path.startsWith(`${root}#`)
  );
}
