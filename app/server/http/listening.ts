const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/**
 * What the operator is told where the server can be reached from other machines: what becomes
 * readable there. Empty for an address that only this machine reaches.
 * @param host the name or address that is listened on.
 * @param texts whether the texts of documents are served.
 * @param datasets how many imported datasets are served.
 */
export function readableLines(
  host: string,
  { texts, datasets }: { texts: boolean; datasets: number },
): string[] {
  if (LOOPBACK.has(host)) return []
  return [
    `Whoever reaches ${host} reads what is served here: all records of the project` +
      `${texts ? ', the texts of TEXTS_DIR in full' : ''}` +
      `${datasets > 0 ? `, ${datasets} imported ${datasets === 1 ? 'dataset' : 'datasets'}` : ''}.` +
      ' Transport encryption and access are those of the proxy before it.',
  ]
}
