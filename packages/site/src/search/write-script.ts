/** A value as a script that hands it over to the page, in a form that nothing in it can break out of. */
export function writeScript(name: string, value: unknown): string {
  return `globalThis.spandrel=Object.assign(globalThis.spandrel||{},{${JSON.stringify(name)}:${writeLiteral(value)}});\n`;
}

/** JSON that is safe within a script element, too. */
export function writeLiteral(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
