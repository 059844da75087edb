/**
 * A source and the bodies that it speaks for, nearest first: a spokesman, his ministry, the
 * government. A circle in the data ends the chain. @param sources by id.
 */
export function bodiesOf(
  id: string,
  sources: { get: (id: string) => { memberOf?: string } | undefined },
): string[] {
  const chain = [id]
  for (
    let next = sources.get(id)?.memberOf;
    next !== undefined && !chain.includes(next);
    next = sources.get(next)?.memberOf
  )
    chain.push(next)
  return chain
}
