import { datasetsAside, replicaStates } from '../server/dataset/datasets'
import { loadProject, recordsProblem } from '../server/project'

/**
 * `GET /health`: whether the server is ready, the version of its data, and the datasets that are set
 * aside because a file of theirs is damaged, as JSON. `replicas` says of each replica of the database
 * whether questions go to it, its lag in seconds, and why it is passed over. `problem` says that an edit of the records
 * is wrong while the last good ones are served; what is wrong, the log alone says, since it tells what
 * stands in records that are not published. 503 where there are none to serve.
 */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { snapshot } = await loadProject()
    const [faults, replicas] = await Promise.all([datasetsAside(), replicaStates()])
    const problem = recordsProblem()
    return Response.json(
      {
        ready: true,
        version: snapshot.version,
        datasets: faults,
        ...(replicas && { replicas }),
        ...(problem && { problem }),
      },
      { headers },
    )
  } catch (error) {
    const [problem] = (error as Error).message.split('\n')
    return Response.json({ ready: false, problem }, { status: 503, headers })
  }
}
