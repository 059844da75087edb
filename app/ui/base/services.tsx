'use client'
import { createContext, useContext } from 'react'
import type { FeatureCollection } from 'geojson'
import type { LookupAnswer } from '#lib/gazetteer'
import type { LanguageId } from '#lib/words'

/**
 * What the page asks for after it has loaded. `signal` cancels a request nobody waits for any more.
 */
export type Services = {
  /** Looks up places by a name in either script, named in the reader's language. */
  lookup: (text: string, lang: LanguageId, signal: AbortSignal) => Promise<LookupAnswer | undefined>
  /** The offline basemap. */
  basemap: (signal: AbortSignal) => Promise<FeatureCollection>
  /** A note under the found places, where not the whole gazetteer is searched. */
  lookupNote?: string
  /**
   * Set where the page is a copy without a server: the note that says so, and the data files beside
   * it.
   */
  copy?: { note: string; files: readonly { href: string; text: string }[] }
}

/** Fetches the offline basemap, gzipped. Rejects where that fails. */
async function fetchBasemap(signal: AbortSignal): Promise<FeatureCollection> {
  const { ok, status, body } = await fetch('/basemap?gz', { signal })
  if (!ok || !body) throw new Error(`the basemap was answered with ${status}`)
  return (await new Response(
    body.pipeThrough(new DecompressionStream('gzip')),
  ).json()) as FeatureCollection
}

const FROM_SERVER: Services = {
  lookup: async (text, lang, signal) => {
    const response = await fetch(
      `/gazetteer/lookup?limit=8&lang=${lang}&q=${encodeURIComponent(text)}`,
      { signal },
    )
    return response.ok ? ((await response.json()) as LookupAnswer) : undefined
  },
  basemap: fetchBasemap,
}

const Context = createContext(FROM_SERVER)

/** Replaces the services, for pages in files. */
export const ServicesProvider = Context.Provider

/** The services of the page: those of its server, unless a provider replaces them. */
export function useServices(): Services {
  return useContext(Context)
}
