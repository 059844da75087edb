/** A coder's own name for files: letters of any script and digits, joined by hyphens. */
export function coderId(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (id === '' || id.length > 60) throw new RangeError(`'${name}' is no name: write letters.`)
  return id
}

/** Who a line of history says did it: nobody but the draft's own coder, or somebody else by name. */
export const signedBy = (by: string | undefined, coder: string) =>
  by === undefined || coderId(by) === coderId(coder) ? {} : { by }
