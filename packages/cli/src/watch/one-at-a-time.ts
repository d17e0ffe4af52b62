/** Runs a task whenever it is asked for, never twice at once: asked for while it runs, it runs once more after that. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    try {
      while (isWanted) {
        isWanted = false;
        await task();
      }
    } finally {
      // At once, lest somebody asks when nobody looks any more.
      running = undefined;
    }
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
