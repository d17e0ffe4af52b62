// The three things that are asked of GitHub’s “gh”, done to a pull request in the file GH_STATE; anything else is refused.
const { readFileSync, writeFileSync } = require('node:fs');
const { parseArgs } = require('node:util');
const jq = require('jq-wasm');

const OPTIONS = {
  'pr view': { json: { type: 'string' }, jq: { type: 'string' } },
  'pr comment': { 'body-file': { type: 'string' } },
  api: { silent: { type: 'boolean' }, method: { type: 'string' }, field: { type: 'string' } },
};

async function main([group, ...rest]) {
  const command = group === 'api' ? group : `${group} ${rest.shift()}`;
  const { values, positionals } = parseArgs({ args: rest, options: OPTIONS[command], allowPositionals: true });
  const { GH_STATE, GH_REPO, GH_TOKEN } = process.env;
  const state = JSON.parse(readFileSync(GH_STATE, 'utf8'));
  if (GH_TOKEN !== state.token || GH_REPO !== state.repository) throw new Error('HTTP 404: Not Found');
  if (command === 'pr view') {
    const comments = state.comments.map(({ id, author, body }) => ({
      body,
      url: `https://github.com/${GH_REPO}/pull/${positionals[0]}#issuecomment-${id}`,
      viewerDidAuthor: author === state.viewer,
    }));
    return await jq.raw({ [values.json]: comments }, values.jq, ['-r']);
  }
  if (!state.mayWrite) throw new Error('HTTP 403: Resource not accessible by integration');
  if (command === 'pr comment') {
    const id = state.comments.length + 1;
    state.comments.push({ id, author: state.viewer, body: readFileSync(values['body-file'], 'utf8') });
  } else {
    const [, id] = new RegExp(`^repos/${GH_REPO}/issues/comments/(\\d+)$`).exec(positionals[0]);
    const comment = state.comments.find((one) => one.id === Number(id));
    comment.body = readFileSync(values.field.replace(/^body=@/, ''), 'utf8');
  }
  writeFileSync(GH_STATE, JSON.stringify(state));
  return '';
}

main(process.argv.slice(2)).then(
  (text) => process.stdout.write(text),
  (error) => {
    process.stderr.write(`gh: ${error.message}\n`);
    process.exitCode = 1;
  },
);
