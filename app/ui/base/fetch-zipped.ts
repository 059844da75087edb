import { pause } from './pause'

/** How bytes of gzip begin; JSON never does. */
const GZIP = [0x1f, 0x8b]

/**
 * Fetches data that the server has gzipped. The browser has decompressed it beside the page where the
 * answer says how it is encoded; where a host does not say so, the page does it. Rejects where
 * either fails.
 */
export async function fetchZipped<Part>(path: string, signal?: AbortSignal): Promise<Part> {
  const response = await fetch(path, { signal })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isZipped = GZIP.every((byte, i) => bytes[i] === byte)
  const text = isZipped
    ? await new Response(
        new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip')),
      ).text()
    : new TextDecoder().decode(bytes)
  await pause()
  return JSON.parse(text) as Part
}
