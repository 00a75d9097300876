// Dark or light as the system has it, unless the user said otherwise.
const kKey = "gainsay-theme";
const kNext: Record<string, string> = { system: "dark", dark: "light", light: "system" };

function stored(): string {
  try {
    return localStorage.getItem(kKey) ?? "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme = stored()): string {
  if (theme === "dark" || theme === "light") document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
  return theme;
}

export function nextTheme(): string {
  const theme = kNext[stored()] ?? "system";
  try {
    localStorage.setItem(kKey, theme);
  } catch {
    // without storage the choice lasts as long as the page
  }
  return applyTheme(theme);
}
