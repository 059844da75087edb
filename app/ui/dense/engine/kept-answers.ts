/** Answers by key, the ones used last kept; a failed one is forgotten, so that it is asked for again. */
export function keptAnswers<T>(
  most: number,
  ask: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key) => {
    const answer = kept.get(key) ?? ask(key)
    kept.delete(key)
    kept.set(key, answer)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    answer.catch(() => kept.delete(key))
    return answer
  }
}
