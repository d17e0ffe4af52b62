/** The README of a new workspace. */
export const README = `# Our marketing architecture

How our marketing is designed: the stack, the data flows, the lead lifecycle, and who decides what.

    npx spandrel check    # what is wrong, and what nobody designed
    npx spandrel build    # diagrams and documents, in dist/markdown/index.md

Start by putting your own teams, roles and systems in place of ours. Editors with a YAML language server complete and
explain every key by \`spandrel.schema.json\`; \`npx spandrel schema --output spandrel.schema.json\` renews it.
`;

/** Checks every pull request. */
export const WORKFLOW = `name: spandrel
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: {node-version: 24}
      - run: npx --yes spandrel check
`;
