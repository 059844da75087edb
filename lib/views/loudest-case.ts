import type { Case } from './contradiction-cases'

/** The contradiction with the most speakers on its sides, then with the most claims; a weaker one only where there is no other. Of equals the first as the map is read. */
export function loudest(cases: readonly Case[]): Case | undefined {
  const speakers = ({ claims }: Case) => new Set(claims.flatMap(({ voice }) => voice ?? [])).size
  return [...cases].sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      speakers(b) - speakers(a) ||
      b.claims.length - a.claims.length,
  )[0]
}
