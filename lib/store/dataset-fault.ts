/**
 * What is wrong with a stored dataset, for its page, for `/health` and for the operator. `file` is
 * its path from the folder of all datasets, `problem` the rest of the sentence in English, `cure`
 * what to do where it is another thing than `FAULT_CURE`.
 */
export type DatasetFault = { id: string; file: string; problem: string; cure?: string }

/** What to do about a dataset that is damaged, in English. */
const FAULT_CURE = 'Import the file again, or put the dataset back from a copy.'

/** A fault as a line: file, what is wrong, cure. */
export const faultLine = ({ file, problem, cure = FAULT_CURE }: DatasetFault): string =>
  `${file} ${problem}. ${cure}`

/**
 * Says that nothing can be answered from a dataset, because what lies on disk is not what was
 * written. The message is the fault as a line.
 */
export class DamagedDataset extends Error {
  override name = 'DamagedDataset'
  constructor(readonly fault: DatasetFault) {
    super(faultLine(fault))
  }
}

/**
 * Whether an error is a `DamagedDataset`, also where another copy of this module made it: the server
 * and the bundles of its pages each have their own.
 */
export const isDamaged = (error: unknown): error is DamagedDataset =>
  error instanceof Error && error.name === 'DamagedDataset'
