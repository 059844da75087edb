/** What the command line of the gazetteer says about itself. */
export const USAGE = `Usage:
  npm run gazetteer -- build <files> --out <pack>
      merges GeoNames dumps, alternateNamesV2, OCHA P-code tables (CSV), boundaries (GeoJSON) and aliases (CSV: Sheer,geonames:172536)
      with the curated gazetteer; each file is told by its content. Rows refused are listed in <pack>.refused.txt
  npm run gazetteer -- admin-check <pcodes.csv> <boundaries.geojson>
      how many places get their own district by polygon alone, and by the nearest polygon within 3 km
  npm run gazetteer -- lookup <name> [--json] [--focus lon,lat] [--kind town]...
      places a name may mean, from the curated gazetteer or the pack that GAZETTEER_PACK names`
