import { use } from 'react'
import { preload } from 'react-dom'
import { byField, inTurns, rowSteps } from '#lib/util'
import type { ByField } from '#lib/util'
import type { MapData } from '#lib/views'
import { fetchZipped } from './fetch-zipped'
import { pause } from './pause'

/** Records on their way: the claims field by field, since they are most of them. */
type SentRecords = Omit<MapData, 'claims'> & { claims: ByField }

/** Records as they are sent to a page. For the server. */
export const sentForm = (data: MapData): SentRecords => ({
  ...data,
  claims: byField(data.claims),
})

/** How many records stay at hand: those of a few languages, before and after a change. */
const KEPT = 12

/**
 * What pages were rendered from lately, by the address that a page fetches it from. Shared through
 * the global object, because a page and the components in it are bundles apart on the server.
 */
const shared = globalThis as typeof globalThis & { claimsMapSent?: Map<string, MapData> }

/** Keeps records for the components of the page that is being rendered. For the server. */
export function keepSent(path: string, data: MapData): void {
  const kept = (shared.claimsMapSent ??= new Map())
  kept.delete(path)
  kept.set(path, data)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
}

/** Waits before asking again, in milliseconds; and how long it is remembered that nothing came. */
const [AGAIN, REMEMBERED] = [[500, 2000, 5000], 3000]

async function fetchRecords(path: string): Promise<MapData> {
  const sent = await fetchZipped<SentRecords>(path)
  return { ...sent, claims: await inTurns(rowSteps<MapData['claims'][number]>(sent.claims)) }
}

async function fetchPatiently(path: string): Promise<MapData> {
  for (const wait of AGAIN) {
    try {
      return await fetchRecords(path)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return fetchRecords(path)
}

/** Makes ready what a page needs of its records before it is alive, in slices. */
type MakeReady = (data: MapData) => Promise<void>

/** What the page has asked for, by address: React wants the same promise each time. */
const asked = new Map<string, Promise<MapData>>()

async function fetchReady(path: string, ready: MakeReady): Promise<MapData> {
  const data = await fetchPatiently(path)
  await pause()
  await ready(data)
  return data
}

function fetchOnce(path: string, ready: MakeReady): Promise<MapData> {
  const found = asked.get(path)
  if (found) return found
  const coming = fetchReady(path, ready)
  asked.set(path, coming)
  // Who tries again later asks anew; at once React would ask for ever.
  coming.catch(() => setTimeout(() => asked.delete(path), REMEMBERED))
  return coming
}

/**
 * The records of a page. They travel beside its HTML and its scripts, so that what is seen first
 * does not wait for them: the server renders from what it keeps, and the page stays as the server
 * has drawn it until the browser has them too. Throws to the page's error where they cannot be had.
 * @param path where they are, as `sendRecords` says.
 * @param ready what is done with them first, where they have come over the network.
 */
export function useSentRecords(path: string, ready: MakeReady): MapData {
  if (typeof document !== 'undefined') return use(fetchOnce(path, ready))
  // What is seen first comes first: the server has drawn it, and records only let it be changed.
  preload(path, { as: 'fetch', crossOrigin: 'anonymous', fetchPriority: 'low' })
  const data = shared.claimsMapSent?.get(path)
  if (!data) throw new Error(`No page is made from records at ${path}.`)
  return data
}
