/**
 * That a store cannot answer a question now, since it has too much to do, or it or a part of it does
 * not answer; the message is a sentence for readers. `forOperator` is what whoever runs the server is
 * told instead, with the cure, where there is something to be done.
 */
export class StoreBusy extends Error {
  override name = 'StoreBusy'
  readonly forOperator: string | undefined
  constructor(
    message: string,
    { forOperator, ...rest }: ErrorOptions & { forOperator?: string } = {},
  ) {
    super(message, rest)
    this.forOperator = forOperator
  }
}

/** Whether an error is that; also one of another copy of this file. */
export const isBusy = (error: unknown): error is StoreBusy =>
  error instanceof Error && error.name === 'StoreBusy'
