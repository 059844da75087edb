import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { exactPattern } from '#lib/util'

const run = promisify(execFile)

/** What a repository's history holds of some texts, and where the project lies in it. */
export type History = {
  /** Commits that added or removed one of the texts, or whose message holds it: hash and day. */
  commits: string[]
  /** The project's folder seen from the root of the repository: empty, or ending in a slash. */
  prefix: string
}

/**
 * Looks for texts in the history of all branches. `undefined` where the folder is in no repository,
 * or there is no git.
 */
export async function historyOf(
  root: string,
  texts: readonly string[],
): Promise<History | undefined> {
  const git = async (...args: string[]) =>
    (await run('git', ['-C', root, ...args], { maxBuffer: 1 << 26 })).stdout
  try {
    const prefix = (await git('rev-parse', '--show-prefix')).trim()
    const commits = new Set<string>()
    for (const text of texts) {
      const searches = [
        ['-i', '--pickaxe-regex', `-S${exactPattern(text)}`],
        ['-i', '--fixed-strings', `--grep=${text}`],
      ]
      for (const search of searches)
        for (const line of (await git('log', '--all', '--format=%h %cs', ...search)).split('\n'))
          if (line) commits.add(line)
    }
    return { commits: [...commits], prefix }
  } catch {
    return undefined
  }
}

/** Lines of `--replace-text`: each text, in whatever case, and what stands for it. */
export function replacementLines(texts: readonly string[], to: string): string[] {
  return texts.map((text) => `regex:(?i)${exactPattern(text)}==>${to}`)
}

/** The command that takes the texts of `private/replacements.txt` out of a history. */
export function cleaningScript(prefix: string): string {
  return `#!/bin/sh
# Takes the names that protected sources had out of the history of this repository. It needs
# git-filter-repo (https://github.com/newren/git-filter-repo). Every commit gets a new id, so make a
# copy first, and have everybody clone anew afterwards.
set -e
cd "$(git rev-parse --show-toplevel)"
kept='${prefix}private'
set -- --force --replace-text "$kept/replacements.txt" --replace-message "$kept/replacements.txt"
if [ -s "$kept/paths.txt" ]; then set -- "$@" --paths-from-file "$kept/paths.txt"; fi
git filter-repo "$@"
rm -f "$kept/replacements.txt" "$kept/paths.txt" "$kept/clean-history.sh"
`
}
