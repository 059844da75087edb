'use client'
import { createContext, useContext } from 'react'
import type { FeatureCollection } from 'geojson'
import type { LookupAnswer } from '#lib/gazetteer'
import type { LanguageId } from '#lib/words'
import { fetchZipped } from './fetch-zipped'
import { MOUNT } from './mount'

/**
 * Land and borders of the world, coarse: lines as differences in whole steps of a degree, longitude
 * before latitude.
 */
export type WorldLand = { steps: number; land: number[][][]; borders: number[][] }

/**
 * What the page asks for after it has loaded. `signal` cancels a request nobody waits for any more.
 */
export type Services = {
  /** Looks up places by a name in either script, named in the reader's language. */
  lookup: (text: string, lang: LanguageId, signal: AbortSignal) => Promise<LookupAnswer | undefined>
  /** The offline basemap. */
  basemap: (signal: AbortSignal) => Promise<FeatureCollection>
  /** Its shaded relief, to draw under its lines; rejects where it has none. */
  relief: (signal: AbortSignal) => Promise<CanvasImageSource>
  /** Land and borders of the world, to draw around the region of the basemap. */
  world: (signal: AbortSignal) => Promise<WorldLand>
  /** A note under the found places, where not the whole gazetteer is searched. */
  lookupNote?: string
  /**
   * Set where the page is a copy without a server: the note that says so, and the data files beside
   * it.
   */
  copy?: { note: string; files: readonly { href: string; text: string }[] }
}

/** Fetches an image and decodes it beside the page. Rejects where that fails. */
async function fetchImage(path: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(path, { signal })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
  return createImageBitmap(await response.blob())
}

const FROM_SERVER: Services = {
  lookup: async (text, lang, signal) => {
    const response = await fetch(
      `${MOUNT}/gazetteer/lookup?limit=8&lang=${lang}&q=${encodeURIComponent(text)}`,
      { signal },
    )
    return response.ok ? ((await response.json()) as LookupAnswer) : undefined
  },
  basemap: (signal) => fetchZipped(`${MOUNT}/basemap?gz`, signal),
  relief: (signal) => fetchImage(`${MOUNT}/basemap/relief`, signal),
  world: (signal) => fetchZipped(`${MOUNT}/basemap/world`, signal),
}

const Context = createContext(FROM_SERVER)

/** Replaces the services, for pages in files. */
export const ServicesProvider = Context.Provider

/** The services of the page: those of its server, unless a provider replaces them. */
export function useServices(): Services {
  return useContext(Context)
}
