/** The list of areas closes when the reader goes on to something else. */
export function closeAreas(): void {
  const areas = document.querySelector<HTMLDetailsElement>('details.areas');
  if (!areas) return;
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node) || !areas.contains(target)) areas.open = false;
  });
  areas.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !areas.contains(relatedTarget)) areas.open = false;
  });
  areas.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    areas.open = false;
    areas.querySelector('summary')?.focus();
  });
}
