/** What the system said, without the path that Node adds: `no space left on device`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
