import { useMemo, useRef } from 'react'
import type { DeskKind, DeskView } from '#lib/desk'
import { selectedSpan } from '../text/selection'
import { ownSession } from './desk-api'
import type { DeskDeed } from './desk-keys'
import { askedField, claimMade, openField } from './open-field'
import { takenOffers } from './taken-offers'
import type { Cursor } from './use-cursor'
import type { DraftOnScreen } from './use-draft'
import type { OpenSheet } from './sheets'
import type { Empty } from './use-empty'
import { useShown } from './use-shown'
import { useTell } from './use-tell'

/** How long the same offers are taken for taken, in milliseconds: a key pressed twice is one. */
const TWICE = 2000

/** What can be done, by name. */
export type Deeds = Partial<Record<DeskDeed, () => void>>

/**
 * What can be done where a coder is, by name; what cannot be done there is not in it. Nothing is
 * accepted but by a deed of its own, and no deed accepts more than one proposal.
 */
export function useDeeds(
  { view, act, step }: DraftOnScreen,
  cursor: Cursor,
  openSheet: OpenSheet,
  empty: Empty,
): Deeds {
  const tell = useTell()
  const [isShown] = useShown(cursor.item?.proposed ? cursor.item.key : undefined)
  const { sentence, item, items, move, toOpen, onward, goOn, leaveDone, toItem, toField } = cursor
  const taken = useRef({ revision: -1, at: 0 })
  return useMemo(() => {
    if (!view || !sentence) return {}
    const offered = takenOffers(item)
    const { proposals } = sentence
    const isOwn = item !== undefined && !item.proposed
    const made = (next: DeskView) => {
      const claim = claimMade(view, next)
      if (!claim) return
      toItem(claim.key)
      toField(askedField(claim.fields))
    }
    const begin = (kind: DeskKind) => () => {
      const { start, end } = selectedSpan() ?? sentence
      window.getSelection()?.removeAllRanges()
      act({ do: 'claim', kind, start, end }, made)
    }
    const before =
      view.claims.findLast(({ span }) => span.start < sentence.start) ?? view.claims.at(-1)
    const reason = view.sentences.findLast(
      ({ start, why }) => start < sentence.start && why !== undefined,
    )?.why
    const looking = {
      next: () => move(1),
      previous: () => move(-1),
      open: onward,
      ...(items.length > 1 && {
        claim: () => toItem(items[(items.indexOf(item!) + 1) % items.length]!.key),
      }),
      help: () => openSheet('keys'),
      codebook: () => openSheet('codebook'),
      finish: () => openSheet('publish'),
    }
    if (!ownSession()?.rights.includes('code')) return looking
    return {
      ...looking,
      undo: () => step('undo', {}),
      incident: begin('incident'),
      casualties: begin('casualties'),
      control: begin('control'),
      damage: begin('damage'),
      statement: begin('statement'),
      ...(sentence.claims.length === 0 && { notCoded: () => openSheet('why') }),
      ...(sentence.claims.length === 0 &&
        reason !== undefined && {
          again: () => act({ do: 'not-coded', sentence: sentence.start, why: reason }, toOpen),
        }),
      ...(empty.run && { run: empty.run }),
      ...(offered.length > 0 &&
        (isOwn || isShown) && {
          take: () => {
            const { revision, at } = taken.current
            if (revision === view.revision && Date.now() - at < TWICE) return
            taken.current = { revision: view.revision, at: Date.now() }
            const fill = (claim: string) =>
              act({ do: 'fill', claim, fields: offered }, (next) => goOn(next, claim))
            if (isOwn) return fill(item.key)
            act({ do: 'accept', proposal: item!.key }, (next) => {
              const claim = claimMade(view, next)
              if (!claim) return
              toItem(claim.key)
              fill(claim.key)
            })
          },
        }),
      ...(sentence.why !== undefined && {
        reopen: () => act({ do: 'reopen', sentence: sentence.start }),
      }),
      ...(sentence.claims.length === 0 &&
        before && {
          sameAs: () =>
            act(
              { do: 'same-as', sentence: sentence.start, claim: before.key, why: tell('why.same') },
              toOpen,
            ),
        }),
      // before somebody can have seen a proposal no key accepts it
      ...(item?.proposed &&
        isShown && { accept: () => act({ do: 'accept', proposal: item.key }, made) }),
      ...(item?.proposed &&
        isShown &&
        item.fields.some(({ guess }) => guess) && {
          acceptGuesses: () => act({ do: 'accept', proposal: item.key, guesses: true }, made),
        }),
      ...(item && {
        reject: () =>
          item.proposed
            ? act({ do: 'reject', proposal: item.key }, leaveDone)
            : act({ do: 'remove', claim: item.key }),
      }),
      ...(proposals.length > 1 && {
        rejectAll: () => {
          const [proposal, ...also] = proposals as [string, ...string[]]
          act({ do: 'reject', proposal, also }, leaveDone)
        },
      }),
      ...(isOwn && {
        fields: () => toField(openField(item.fields) ?? item.fields[0]?.name),
      }),
      ...(isOwn && { also: () => openSheet('also') }),
      ...(isOwn && item.protectable && { protect: () => openSheet('protect') }),
    }
  }, [
    view,
    sentence,
    item,
    items,
    empty,
    act,
    step,
    move,
    toOpen,
    onward,
    goOn,
    leaveDone,
    toItem,
    toField,
    openSheet,
    tell,
    isShown,
  ])
}
