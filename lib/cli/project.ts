import { runProject } from '#lib/cli/project/run'

/**
 * `npm run project -- new <folder> --country SD`: a project of its own, with a map and a gazetteer
 * of its country. Exit code 2 on wrong usage.
 */
process.exitCode = await runProject(process.argv.slice(2))
