/**
 * That a store cannot answer a question now, since it has too much to do or a part of it does not
 * answer; the message is a sentence for readers.
 */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
}

/** Whether an error is that; also one of another copy of this file. */
export const isBusy = (error: unknown): error is StoreBusy =>
  error instanceof Error && error.name === 'StoreBusy'
