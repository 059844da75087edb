import type { Source } from '#lib/model'

/** A source as a page shows it; a protected speaker has its description for a name. */
export type SourceView = { id: string; name: string; kind: string; memberOf?: string; protected: boolean; note?: string }

/** How a protected speaker is called, since it has no name. */
const UNNAMED: Record<string, string> = { resident: 'A resident (protected)' }

/** Makes the view of a source. */
export function sourceView({ id, names, kind, memberOf, protected: hidden, note }: Source): SourceView {
  return { id, name: names?.[0] ?? UNNAMED[kind] ?? 'A protected speaker', kind, memberOf, protected: hidden ?? false, note }
}
