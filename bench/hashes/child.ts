import { measureOpening } from './first-answer'
import type { OpeningTask } from './first-answer'

// A process of its own, which has read nothing before: its task as JSON, and what it took.
console.log(JSON.stringify(await measureOpening(JSON.parse(process.argv[2]!) as OpeningTask)))
