import { CLAIM_FORMATS } from '#lib/imports'

/** What the command line of the import says about itself. */
export const USAGE = `Usage:
  npm run import -- <file> [--as ${CLAIM_FORMATS.map(({ id }) => id).join('|')}] [--map mapping.json] [--id <dataset id>] [--label <words>]
      reads a file of incidents into a dataset; its format is told by its content. A report is written to <file>.report.txt, rows
      that were refused to <file>.refused.tsv. The same file again changes nothing
  --as     reads it as this format, whatever it looks like
  --map    which columns (or properties) say what, how dates are written, how precise places are
  --id     the dataset's id, by which claims are addressed; the file's name where not given
  --label  its name on the page; the file's name where not given`
