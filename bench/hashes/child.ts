import { measure } from './first-answer'
import type { Task } from './first-answer'

// A process of its own, which has read nothing before: its task as JSON, and what it took.
console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]!) as Task)))
