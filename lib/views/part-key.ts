/** The key of a place part, as footprints use it. Not among the page's context, since what is made on the server needs it too. */
export function partKey(item: { place: string; part: string }): string {
  return `${item.place}/${item.part}`
}
