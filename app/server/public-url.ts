/**
 * The origin of the public address of this map, from `PUBLIC_URL`, such as `https://map.example.org`;
 * `undefined` where none is set. Throws where it is something else than an origin.
 */
export function publicOrigin(text = process.env.PUBLIC_URL): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Error(
      `PUBLIC_URL: '${text}' is no public address; write scheme and host alone, https://map.example.org`,
    )
  return url.origin
}
