import { runWords } from '#lib/cli/words/run'

process.exitCode = await runWords(process.argv.slice(2))
