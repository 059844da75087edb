import { kinds } from '#lib/claims'
import type { AnyClaim, KindShape } from '#lib/claims'
import type { Words } from '#lib/words'

/**
 * A layer of the map, as the legend shows it. `colour` is a CSS colour that follows the theme.
 * `kind` is the claim kind it draws; the layer of place names has none.
 */
export type Layer = {
  id: string
  label: string
  singular: string
  colour: string
  shape: KindShape | 'dot'
  kind?: string
}

/** The colour of what belongs to no kind, or to several. */
const NEUTRAL = 'light-dark(#55606a, #a9b3bb)'

/**
 * Every layer, in drawing and legend order: one a claim kind, and the gazetteer's places; named in
 * a language.
 * @param present kinds of claims that there are; all of them where it is left out
 */
export function layersIn({ say }: Words, present?: ReadonlySet<string>): readonly Layer[] {
  const shown = present ? kinds.filter(({ id }) => present.has(id)) : kinds
  return [
    ...shown.map(({ id, colour, shape }): Layer => ({
      id,
      label: say(`kind.${id as KindId}`),
      singular: say(`kindOne.${id as KindId}`),
      colour: `light-dark(${colour.light}, ${colour.dark})`,
      shape,
      kind: id,
    })),
    {
      id: 'places',
      label: say('kind.places'),
      singular: say('kindOne.places'),
      colour: NEUTRAL,
      shape: 'dot',
    },
  ]
}

/** Kinds are named by their id in every dictionary. */
type KindId = AnyClaim['kind']
