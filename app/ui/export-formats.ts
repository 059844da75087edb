/** A format as the menu offers it. */
export type MenuFormat = { id: string; label: string; about: string }

/** What the menu offers. The browser holds no exports, so their list is written out here; a test holds it to theirs. */
export const EXPORT_FORMATS: readonly MenuFormat[] = [
  { id: 'geojson', label: 'GeoJSON', about: 'For QGIS and web maps: the ground of each claim with its precision, sources, clocks and evidence; can be read back' },
  { id: 'csv', label: 'CSV', about: 'A spreadsheet in our own columns, one row a claim; can be read back' },
  { id: 'kml', label: 'KML', about: 'For Google Earth: the ground of each claim, on a time slider' },
  { id: 'acled', label: 'CSV in ACLED’s columns', about: 'For scripts that read ACLED: 31 columns, one row a claim, not an event' },
  { id: 'ucdp', label: 'CSV in UCDP GED’s columns', about: 'For scripts that read UCDP GED: 49 columns, one row a claim, not an event' },
  { id: 'jsonld', label: 'JSON-LD', about: 'For archives and search engines: each claim as a schema.org Claim' },
]
