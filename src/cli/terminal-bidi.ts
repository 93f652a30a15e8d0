/** Whether a terminal puts words that run from right to left in their order; null when it cannot be told. */
export function ordersBothDirections(environment: Readonly<Record<string, string | undefined>>): boolean | null {
  const { VTE_VERSION, KONSOLE_VERSION, TERM_PROGRAM, TERM, MLTERM, WT_SESSION } = environment;
  if (KONSOLE_VERSION || MLTERM || TERM_PROGRAM === "Apple_Terminal" || TERM?.startsWith("mlterm")) return true;
  // GNOME Terminal and its kin, from VTE 0.58 on.
  if (VTE_VERSION) return Number(VTE_VERSION) >= 5800;
  if (WT_SESSION || TERM === "alacritty" || TERM === "linux" || TERM_PROGRAM === "vscode") return false;
  return null;
}
