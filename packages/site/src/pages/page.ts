/** A page of the site, before it is put into its surroundings. */
export interface Page {
  /** From the root of the site: `elements/system/crm.html`. */
  readonly path: string;
  /** In plain text. */
  readonly title: string;
  /** What stands on it, as HTML. */
  readonly content: string;
  /** Its sections, for a list of what is on the page. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** What the explorer should show of it. */
  readonly subject?: string;
}

export const OVERVIEW = 'index.html';
export const EXPLORER = 'explorer.html';
export const VIEWS = 'views.html';
export const FINDINGS = 'findings.html';
