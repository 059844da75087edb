/** Fetches data that the server has gzipped, as `?gz` asks for. Rejects where that fails. */
export async function fetchZipped<Part>(path: string, signal?: AbortSignal): Promise<Part> {
  const { ok, status, body } = await fetch(path, { signal })
  if (!ok || !body) throw new Error(`${path} was answered with ${status}`)
  return (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as Part
}
