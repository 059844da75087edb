/** That a store has too much to do to answer a question now; the message is a sentence for readers. */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
}

/** Whether an error is that; also one of another copy of this file. */
export const isBusy = (error: unknown): error is StoreBusy =>
  error instanceof Error && error.name === 'StoreBusy'
