/**
 * A file, from the root of the repository, as a pattern of CODEOWNERS that matches it and hardly anything else. It begins
 * with a slash, so that no “#”, “!” or “[” comes first. Spaces are escaped; of what code hosts read in different ways, or
 * can’t read at all, each character is written as “?”, which stands for any one
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners,
 * https://docs.gitlab.com/user/project/codeowners/reference/).
 */
export function escapePath(path: string): string {
  return `/${path.replaceAll(UNWRITABLE, '?').replaceAll(' ', '\\ ')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a file’s name may hold line breaks
const UNWRITABLE = /[#*?[\]\\\u0000-\u001f\u007f]/g;
