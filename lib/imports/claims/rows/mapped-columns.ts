import type { Mapping } from './mapping'

/** The columns a mapping names. */
export function mappedColumns(mapping: Mapping): string[] {
  const { columns, precision, timePrecision, deathsBySide, show } = mapping
  return [
    ...Object.values(columns ?? {}).flat(),
    ...(precision && 'column' in precision ? [precision.column] : []),
    ...(timePrecision ? [timePrecision.column] : []),
    ...Object.values(deathsBySide ?? {}),
    ...(show ?? []),
  ]
}
