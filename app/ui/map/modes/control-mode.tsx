'use client'
import { useMemo } from 'react'
import type { Path } from 'leaflet'
import { Pane, Polygon } from 'react-leaflet'
import {
  gatheredName,
  ghostLines,
  heldLines,
  heldPlaces,
  heldWords,
  sideLooks,
  sideOfHold,
  withGhosts,
} from '#lib/views'
import type { Ghosted, HeldPart, HeldPlace, SideLook } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { HeldGlyph, heldSizes } from '../glyphs/held-glyph'
import { polygonsOf } from '../lat-lngs'
import { MarkLayer } from '../marks/mark-layer'
import { labelSize } from '../marks/mark-style'
import type { MarkStyle } from '../marks/mark-style'
import { StripeFills, fillOfSides, sparseFill } from '../glyphs/stripe-fills'
import type { ModeProps } from './map-mode'

/**
 * How strong ground is 0, 1, 2, 3 and more days after the last day that is spoken of it, of 1. Grounds
 * lie over each other, so they are mixed with paper and not made transparent.
 */
const AGED = [0.7, 0.52, 0.36, 0.22]

/** Sides and their looks, for all claims of the page, so that no filter changes them. */
function useSideLooks(): ReadonlyMap<string, SideLook> {
  const { data } = usePage()
  return useMemo(
    () =>
      sideLooks(
        data.claims.flatMap(({ hold }) => (hold ? [hold.side, sideOfHold(hold) ?? hold.side] : [])),
        data.parties,
      ),
    [data],
  )
}

/** The ground of place parts, filled by who is said to have it; of areas, only their marks speak. */
function HeldGround({
  groups,
  looks,
}: {
  groups: readonly Ghosted<HeldPlace>[]
  looks: ReadonlyMap<string, SideLook>
}) {
  const { data, source, document, open, highlighted, highlight, opened } = usePage()
  const words = useWords()
  const parts = groups
    .filter(({ place }) => !place.isArea)
    .flatMap((group) =>
      group.held.flatMap((part) => {
        const footprint = data.footprints[part.key]
        const line = heldWords([{ ...group, held: [part] }], { source, document }, words)
        const tell = group.ghost ? words.say('ghost.line', { line }) : line
        return footprint?.geometry
          ? [{ place: group.place.id, part, footprint, tell, ghost: group.ghost }]
          : []
      }),
    )
    .sort((a, b) => b.footprint.precision.metres - a.footprint.precision.metres)
  const styleOf = (held: HeldPart, place: string, ghost: boolean) => {
    const lit = highlighted.includes(held.key) || opened === place
    const isSome = held.part === 'parts'
    const fill = isSome ? sparseFill(held) : fillOfSides(held, looks)
    const strength = lit ? 0.85 : AGED[Math.min(held.days, AGED.length - 1)]!
    const isPlain = fill !== undefined && !fill.startsWith('url')
    return {
      color: held.sides.length > 0 ? looks.get(held.sides[0]!)!.colour : 'var(--ink-soft)',
      weight: lit ? 2.4 : 1,
      opacity: lit ? 1 : 0.55,
      dashArray: fill === undefined || isSome || ghost ? '4 3' : undefined,
      fillColor: isPlain ? `color-mix(in srgb, ${fill} ${strength * 100}%, var(--paper))` : fill,
      fillOpacity: fill === undefined || ghost ? 0 : isPlain ? 0.92 : strength,
    }
  }
  return (
    <Pane name="footprints" style={{ zIndex: 410 }}>
      {parts.map(({ place, part, footprint, tell, ghost }) => (
        <Polygon
          key={`${part.key} ${tell}`}
          positions={polygonsOf(footprint.geometry!)}
          smoothFactor={0.3}
          pathOptions={styleOf(part, place, ghost)}
          eventHandlers={{
            add: ({ target }) => (target as Path).getElement()?.setAttribute('data-tell', tell),
            click: () => open(place),
            mouseover: () => highlight([part.key]),
            mouseout: () => highlight([]),
          }}
        />
      ))}
    </Pane>
  )
}

/**
 * The map of control: each part of a place is filled by who is said to have it, striped where voices
 * contradict each other, paler the longer ago that was. Captions name who says so.
 */
export function ControlMode({ shown, names }: ModeProps) {
  const { place, source, document, isPossible } = usePage()
  const words = useWords()
  const looks = useSideLooks()
  const groups = useMemo(
    () => withGhosts(shown, isPossible, (claims) => heldPlaces(claims, place)),
    [shown, isPossible, place],
  )
  const markStyle = useMemo(
    (): MarkStyle<Ghosted<HeldPlace>> => ({
      Glyph: (props) => <HeldGlyph {...props} looks={looks} />,
      sizesOf: heldSizes,
      gatheredSize: (members) =>
        labelSize(
          gatheredName(
            members.map((group) => group.place.name),
            words,
          ),
          undefined,
        ),
      captionOf: (group) => ghostLines(group, heldLines(group, { source, document }, words), words),
    }),
    [looks, source, document, words],
  )
  return (
    <>
      <StripeFills looks={looks} />
      <HeldGround groups={groups} looks={looks} />
      <MarkLayer groups={groups} names={names} markStyle={markStyle} />
    </>
  )
}
