/** Keys whose text may be `entity.field` without being a reference, since it may be something else, too. */
const FIELD_TEXTS: ReadonlySet<string | undefined> = new Set(['appliesTo', 'field']);

export function mayNameField(key: string | undefined): boolean {
  return FIELD_TEXTS.has(key);
}

/** Whether the keys of a mapping may be `entity.field`. */
export function mayListFields(key: string | undefined): boolean {
  return key === 'given';
}
