import type { ClaimView, SourceView } from '../map/map-data'
import type { Layer } from '../map/layers'
import type { Words } from '#lib/words'

/**
 * One colour of the bars: what it stands for, in stacking and legend order. `colour` is a CSS
 * colour that follows the theme.
 */
export type Stack = { key: string; label: string; colour: string }

/** What bars are stacked by, and the stack a claim belongs to. */
export type Stacks = { stacks: Stack[]; keyOf: (claim: ClaimView) => string }

/**
 * Colours of voices, none of them a kind's. No two are of one lightness, so that they are told
 * apart without hue as well.
 */
export const VOICES = [
  'light-dark(#17375e, #6f93d8)',
  'light-dark(#e3b008, #f4d35e)',
  'light-dark(#5aa7e0, #a5dbff)',
  'light-dark(#4a7a1e, #7bb04a)',
  'light-dark(#d4618f, #f29bbd)',
]
/** What is no single voice. */
export const OTHERS: Omit<Stack, 'label'> = {
  key: 'others',
  colour: 'light-dark(#98a1a9, #69737c)',
}

/** A name as a line begins with it. */
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Stacks by kind, in the order of the layers. */
export function stacksByKind(layers: readonly Layer[]): Stacks {
  return {
    stacks: layers.flatMap(({ kind, label, colour }) =>
      kind ? [{ key: kind, label, colour }] : [],
    ),
    keyOf: (claim) => claim.kind,
  }
}

/**
 * Stacks by who speaks: the five bodies with most claims, and the others. Hidden speakers are
 * nobody's voice and stand with the others. `claims` are all of the page's, so that a voice keeps
 * its colour whatever is filtered.
 */
export function stacksBySpeaker(
  claims: readonly ClaimView[],
  source: (id: string) => SourceView | undefined,
  { say }: Words,
): Stacks {
  const counts = new Map<string, number>()
  for (const { body } of claims) if (source(body)) counts.set(body, (counts.get(body) ?? 0) + 1)
  const largest = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, VOICES.length)
    .map(([body]) => body)
  const named = largest.map((body, i): Stack => ({
    key: body,
    label: capital(source(body)!.name),
    colour: VOICES[i]!,
  }))
  const keyOf = ({ body }: ClaimView) => (largest.includes(body) ? body : OTHERS.key)
  return {
    stacks: claims.some((claim) => keyOf(claim) === OTHERS.key)
      ? [...named, { ...OTHERS, label: say('stack.others') }]
      : named,
    keyOf,
  }
}
