import { datasetsAside } from '../server/dataset/datasets'
import { loadProject } from '../server/project'

/**
 * `GET /health`: whether the server is ready, the version of its data, and the datasets that are set
 * aside because a file of theirs is damaged, as JSON. 503 where the records cannot be served.
 */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { snapshot } = await loadProject()
    const faults = await datasetsAside()
    return Response.json({ ready: true, version: snapshot.version, datasets: faults }, { headers })
  } catch (error) {
    const [problem] = (error as Error).message.split('\n')
    return Response.json({ ready: false, problem }, { status: 503, headers })
  }
}
