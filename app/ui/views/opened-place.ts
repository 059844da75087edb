/** What stands for an opened place in a view: parts that name their places. */
export const ofPlace = (id: string) => `[data-places~="${id}"]`
