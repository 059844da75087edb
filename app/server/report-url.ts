/** Where the id of the claim goes in the address that an operator sets. */
const CLAIM = '{claim}'

/**
 * Where a reader reports an error in a claim, from `REPORT_URL`: a mail address
 * (`mailto:desk@example.org?subject={claim}`) or a page
 * (`https://example.org/issues/new?title={claim}`), in which `{claim}` stands for the id of the
 * claim; `undefined` where none is set. Throws where it is something else.
 */
export function reportUrl(claim: string, text = process.env.REPORT_URL): string | undefined {
  if (!text) return undefined
  const url = text.replaceAll(CLAIM, encodeURIComponent(claim))
  if (!URL.canParse(url) || !/^(?:https?|mailto):$/.test(new URL(url).protocol))
    throw new Error(
      `REPORT_URL: '${text}' is no address to report to; write https://… or mailto:…, with ${CLAIM} where the claim's id belongs`,
    )
  return url
}
