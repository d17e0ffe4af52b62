/** The README of a new workspace. */
export const README = `# Our marketing architecture

How our marketing is designed: the stack, the data flows, the lead lifecycle, and who decides what.

    npx spandrel check    # what is wrong, and what nobody designed
    npx spandrel build    # diagrams and documents, in dist/markdown/index.md

Start by putting your own teams, roles and systems in place of ours. Editors with a YAML language server complete and
explain every key by \`spandrel.schema.json\`; \`npx spandrel schema --output spandrel.schema.json\` renews it.

On GitHub, \`.github/workflows/spandrel.yml\` checks every pull request. The summary of the job tells what the change means,
who has the right to decide it, and what it touches; before that, on your machine:

    npx spandrel diff     # the same, for what you have changed since the branch began
`;

/** Checks every pull request, and tells what it means in the summary of the job, for which nobody has to grant anything. */
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
    env:
      BASE: \${{ github.base_ref }}
    steps:
      - uses: actions/checkout@v6
        # With the history, since a change is compared with where its branch began.
        with: {fetch-depth: 0}
      - uses: actions/setup-node@v6
        with: {node-version: 24}
      - name: Check
        run: npx --yes spandrel check \${BASE:+"--base=origin/$BASE"}
      - name: Tell in the summary what the change means
        if: \${{ !cancelled() && github.base_ref }}
        run: npx --yes spandrel diff --format markdown -- "origin/$BASE" >> "$GITHUB_STEP_SUMMARY"
`;
