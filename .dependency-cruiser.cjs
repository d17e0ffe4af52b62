/** Which part may know of which: dependencies point one way, and each rule says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one file, or are missing a third: a reader could not tell where to begin.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'compiler-stands-alone',
      comment: 'The compiler is the foundation: whatever is built on it can change without it.',
      severity: 'error',
      from: { path: '^packages/compiler/' },
      to: { path: '^packages/(rules|renderers|review|images|site|cli)/' },
    },
    {
      name: 'rules-and-renderers-are-siblings',
      comment:
        'A rule judges and a renderer draws: each rests on the compiler alone, so that one can be read without the other.',
      severity: 'error',
      from: { path: '^packages/(rules|renderers|review)/(?!.*\\.test\\.ts$)' },
      to: { path: '^packages/(rules|renderers|review|images|site|cli)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'public-entry-only',
      comment: 'The compiler’s insides may change: other packages use what its entries offer.',
      severity: 'error',
      from: { path: '^(packages/(?!compiler/)|test/)' },
      to: { path: '^packages/compiler/src/', pathNot: '^packages/compiler/src/(index|node/index|testing/[^/]+)\\.ts$' },
    },
    {
      name: 'only-edges-touch-the-world',
      comment:
        'Input and output come before and after, never during: compiling, judging and drawing are pure, so that they can run anywhere and be tested without files.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/(compiler/src/(node|testing)|cli|images|site)/|\\.test\\.ts$',
      },
      to: { path: '^(node:)?(fs|child_process|net|http|https|os|process)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'one-home-for-yaml',
      comment: 'Two places that read YAML would come to disagree about what it says.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/compiler/src/source/|\\.test\\.ts$' },
      to: { path: 'node_modules/(yaml|js-yaml)/' },
    },
    {
      name: 'one-home-for-the-graph-library',
      comment: 'Everybody else asks for our typed graph, not for a library’s.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/compiler/src/graph/|\\.test\\.ts$' },
      to: { path: 'node_modules/graphology' },
    },
    {
      name: 'one-home-for-schema-validation',
      comment: 'Validators are generated; nothing compiles a schema at run time.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/compiler/src/schema/|\\.test\\.ts$' },
      to: { path: 'node_modules/ajv' },
    },
    {
      name: 'one-home-for-conditions',
      comment: 'What a condition may say is decided in one place.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '^packages/compiler/src/expressions/|\\.test\\.ts$' },
      to: { path: 'node_modules/@marcbachmann' },
    },
    {
      name: 'one-home-for-the-browser',
      comment:
        'A browser is large, slow to start and missing on many machines: whatever else is asked of us works without one.',
      severity: 'error',
      from: { path: '^packages/(?!images/)' },
      to: { path: 'node_modules/(@mermaid-js/mermaid-cli|puppeteer|puppeteer-core|@sparticuz)(/|$)' },
    },
    {
      name: 'images-and-site-are-edges',
      comment: 'Each turns what others wrote into something for people; only the program that offers both knows them.',
      severity: 'error',
      from: { path: '^packages/(images|site)/' },
      to: { path: '^packages/(images|site|cli)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What ships can’t rest on what only tests it.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.test\\.ts$|^packages/compiler/src/testing/' },
      to: { path: '\\.test\\.ts$|^packages/compiler/src/testing/' },
    },
    {
      name: 'resolvable',
      comment: 'What can’t be found can’t be run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '/(dist|generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
