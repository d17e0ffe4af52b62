/** Lets those who use a keyboard scroll the tables that are wider than the page, and only those: each is a stop on their way. */
export function reachTables(): void {
  for (const table of document.querySelectorAll<HTMLElement>('.table')) {
    if (table.scrollWidth <= table.clientWidth) continue;
    table.tabIndex = 0;
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', headingOf(table));
  }
}

/** What stands above a table. */
function headingOf(table: HTMLElement): string {
  for (let above = table.previousElementSibling; above; above = above.previousElementSibling) {
    if (/^H[1-3]$/.test(above.tagName)) return above.textContent;
  }
  return 'Table';
}
