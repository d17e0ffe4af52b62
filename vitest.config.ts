import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 120_000,
    // One worker a core: the process that hands out the work has little to do.
    maxWorkers: '100%',
  },
});
