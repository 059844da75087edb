import { partyNot } from '#lib/model'
import type { ControlStatus } from '#lib/model'
import type { Parties } from './kind'

/**
 * Who is said to stand how, in words: "secured by government forces", "the army advancing". Of
 * `not-<party>` only that this party does not have the place: nobody has said that another does.
 */
export function stateWords(
  { holder, status }: { holder: string; status: string },
  { label, agreement, words }: Pick<Parties, 'label' | 'agreement' | 'words'>,
): string {
  const not = partyNot(holder)
  if (not) return words.say('status.not-held', { holder: label(not) })
  return words.say(`status.${status as ControlStatus}`, {
    holder: label(holder),
    agreement: agreement(holder),
  })
}
