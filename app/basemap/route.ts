import { served } from '../project'

/** The offline basemap as GeoJSON; browsers may keep it for a day. */
export async function GET() {
  const { project } = await served()
  return Response.json(project.basemap, { headers: { 'Cache-Control': 'public, max-age=86400' } })
}
