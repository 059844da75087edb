import { datasetsAside } from '../server/dataset/datasets'
import { loadProject, recordsProblem } from '../server/project'

/**
 * `GET /health`: whether the server is ready, the version of its data, and the datasets that are set
 * aside because a file of theirs is damaged, as JSON. `problem` says that an edit of the records
 * is wrong while the last good ones are served; what is wrong, the log alone says, since it tells what
 * stands in records that are not published. 503 where there are none to serve.
 */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { snapshot } = await loadProject()
    const faults = await datasetsAside()
    const problem = recordsProblem()
    return Response.json(
      { ready: true, version: snapshot.version, datasets: faults, ...(problem && { problem }) },
      { headers },
    )
  } catch (error) {
    const [problem] = (error as Error).message.split('\n')
    return Response.json({ ready: false, problem }, { status: 503, headers })
  }
}
