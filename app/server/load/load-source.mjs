import { register } from 'tsx/esm/api'

/** The thread that reads a project, by its sources, which need a compiler. */
register()
await import('./load-worker.ts')
