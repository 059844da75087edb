import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cpus } from 'node:os'

/** A server over one collection: its address, its processes, and how to end it. */
export type Serving = { base: string; processes: number[]; end: () => void }

const MAPSERV = '/usr/lib/cgi-bin/mapserv'

const mapFile = (base: string) => `MAP
  NAME "claims"
  EXTENT 36 34 40 37
  UNITS DD
  PROJECTION "init=epsg:4326" END
  WEB METADATA "oga_enable_request" "*" "oga_title" "claims" "oga_onlineresource" "${base}/mapserv/claims/ogcapi" "oga_html_template_directory" "/usr/share/mapserver/ogcapi/templates/html-plain" END END
  LAYER
    NAME "incidents"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE FLATGEOBUF
    DATA "incidents.fgb"
    PROJECTION "init=epsg:4326" END
    METADATA "oga_enable_request" "*" "oga_title" "incidents" "oga_featureid" "claim" "gml_featureid" "claim" "gml_include_items" "all" END
    TEMPLATE "void"
  END
END
`

/**
 * MapServer of Debian (`cgi-mapserver`) as FastCGI under lighttpd, a process a core, over the same
 * features in FlatGeobuf, the format with an index that it reads itself.
 * @param geojson the features, as our own server writes them.
 * @returns `undefined`, with why, where its programs are not installed.
 */
export function mapserver(
  geojson: string,
  folder: string,
  port: number,
): Serving | { reason: string } {
  try {
    execFileSync('sh', ['-c', `command -v lighttpd && command -v ogr2ogr && test -x ${MAPSERV}`])
  } catch {
    return { reason: 'not installed (Debian: cgi-mapserver, lighttpd, gdal-bin)' }
  }
  const base = `http://127.0.0.1:${port}`
  execFileSync('ogr2ogr', [
    '-f',
    'FlatGeobuf',
    join(folder, 'incidents.fgb'),
    geojson,
    '-nln',
    'incidents',
  ])
  writeFileSync(join(folder, 'claims.map'), mapFile(base))
  writeFileSync(
    join(folder, 'mapserver.conf'),
    `CONFIG\n  ENV MS_MAP_PATTERN "." END\n  MAPS claims "${join(folder, 'claims.map')}" END\nEND\n`,
  )
  writeFileSync(
    join(folder, 'lighttpd.conf'),
    `server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_fastcgi")
fastcgi.server = ("/mapserv" => (("bin-path" => "${MAPSERV}", "socket" => "${join(folder, 'mapserv.sock')}", "check-local" => "disable", "max-procs" => ${cpus().length}, "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "${join(folder, 'mapserver.conf')}"))))
`,
  )
  const server = spawn('lighttpd', ['-D', '-f', join(folder, 'lighttpd.conf')], { stdio: 'ignore' })
  const children = () =>
    execFileSync('sh', ['-c', `cat /proc/${server.pid}/task/*/children`], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number)
  execFileSync('sleep', ['2'])
  const workers = children()
  return {
    base,
    processes: [server.pid!, ...workers],
    end: () => {
      server.kill()
      for (const worker of workers)
        try {
          process.kill(worker)
        } catch {
          /* it has ended with its parent */
        }
    },
  }
}
