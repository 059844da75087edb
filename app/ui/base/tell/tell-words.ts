import { partWords } from '#lib/views'
import type { Words } from '#lib/words'
import type { PageContext } from '../page-context'

/**
 * What an element says in words to who points at it: its own (`data-tell`), the name of a mark, or what
 * the place, the ground or the claim says that it stands for. `undefined` where there are none.
 */
export function tellWords(
  item: Element,
  {
    claim: find,
    layerOf,
    place,
    precisionOf,
  }: Pick<PageContext, 'claim' | 'layerOf' | 'place' | 'precisionOf'>,
  words: Words,
): string | undefined {
  const { say } = words
  const { tell, mark, label, ground, clashSign, maybe } = (item as HTMLElement).dataset
  if (tell !== undefined) return tell
  if (mark !== undefined) return item.getAttribute('aria-label') ?? undefined
  if (label !== undefined) return say('tell.none', { name: place(label)?.name ?? label })
  if (ground !== undefined) {
    const [id, ...part] = ground.split('/')
    return say('tell.ground', {
      place: place(id!)?.name ?? id!,
      part: partWords(part.join('/'), words),
      sure: precisionOf(ground) ?? '',
    })
  }
  if (clashSign !== undefined) return say(clashSign === 'shown' ? 'tell.shown' : 'tell.hidden')
  if (maybe !== undefined) return say('tell.maybe')
  const row = item.matches('svg') && item.closest('[data-claim]')?.getAttribute('data-claim')
  const claim = row ? find(row) : undefined
  return (
    claim &&
    say('tell.icon', { kind: layerOf(claim).singular, standing: say(`standing.${claim.standing}`) })
  )
}
