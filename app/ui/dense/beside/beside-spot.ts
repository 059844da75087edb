import { useSyncExternalStore } from 'react'
import type { Look } from '../engine/dense-engine'

/** A place part of a dataset that a reader pointed at on the map. */
type BesideSpot = { id: string; key: string; name: string }

/** What the map shows, and which spot of a dataset was pointed at. */
type OnMap = { look?: Look; spot?: BesideSpot }

let now: OnMap = {}
const told = new Set<() => void>()

/** Tells what the map shows to the list beside it, which does not hold the map. */
export function setOnMap(patch: OnMap) {
  now = { ...now, ...patch }
  for (const one of told) one()
}

const subscribe = (changed: () => void) => {
  told.add(changed)
  return () => void told.delete(changed)
}

/** What the map shows, kept up to date. */
export const useOnMap = (): OnMap =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => now,
  )
