import { assertUnchanged, isBusy } from '#lib/store'

const about = (id: string, version: string) => ({ id, version })
const holding = (...all: ReturnType<typeof about>[]) => ({
  about: async (id: string) => all.find((one) => one.id === id) as never,
})

test('a dataset is unchanged while its version is the same; anew or dropped it is not, and can be asked again', async () => {
  const before = about('one', 'a')
  await expect(assertUnchanged(holding(before), before)).resolves.toBeUndefined()
  for (const store of [holding(about('one', 'b')), holding(about('other', 'a'))]) {
    const error: unknown = await assertUnchanged(store, before).catch((thrown: unknown) => thrown)
    expect([isBusy(error), String(error)]).toEqual([
      true,
      "StoreBusy: The dataset 'one' was imported anew while it was read. Ask again.",
    ])
  }
})
