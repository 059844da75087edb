import { withDeskKeep } from '#lib/cli/shared/desk-keep'
import { checkHistory } from '#lib/desk'
import type { CheckSettings } from './settings'

/** `npm run check -- --history`: each history of the desk, and what is wrong with it. */
export async function proveHistory({ root }: Pick<CheckSettings, 'root'>): Promise<number> {
  const findings = await withDeskKeep(root, (keep) => checkHistory(root, keep))
  for (const { file, lines, wrong } of findings)
    console.log(wrong === undefined ? `${file}: ${lines} lines hold` : `${file}: ${wrong}`)
  if (findings.length === 0) console.log('No document was ever on the desk of this project.')
  return findings.some(({ wrong }) => wrong !== undefined) ? 1 : 0
}
