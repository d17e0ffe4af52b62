/** Loads a script of the site that hands over more to the page. Rejects where it isn’t there. */
export function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${document.documentElement.dataset.root ?? ''}assets/${name}`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`“${name}” could not be loaded.`)));
    document.head.append(script);
  });
}
