'use client'
import { createContext, useContext } from 'react'
import type { FeatureCollection } from 'geojson'
import type { LookupAnswer } from '#lib/gazetteer'
import type { LanguageId } from '#lib/words'

/** What the page asks for after it has come; `signal` ends a question nobody waits for any more. */
export type Services = {
  /** Places of a name in either script, as they are called in the reader's language. */
  lookup: (text: string, lang: LanguageId, signal: AbortSignal) => Promise<LookupAnswer | undefined>
  /** The offline basemap. */
  basemap: (signal: AbortSignal) => Promise<FeatureCollection>
  /** What is to be known of the places found, where not the whole gazetteer is asked. */
  lookupNote?: string
  /** Set where the page is a copy without a server, which answers no address but those of its own files: what to say of it, and the data files beside it. */
  copy?: { note: string; files: readonly { href: string; text: string }[] }
}

/** The offline basemap from the server, gzipped on its way. Rejects where it cannot be had. */
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

/** Answers otherwise than from the server: for pages that stand as files. */
export const ServicesProvider = Context.Provider

/** Where the page gets what it asks for: its own server, unless a provider says otherwise. */
export function useServices(): Services {
  return useContext(Context)
}
