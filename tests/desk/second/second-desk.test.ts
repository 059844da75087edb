import { checkHistory } from '#lib/desk'
import type { Desk, DeskKeep } from '#lib/desk'
import { DECIDED } from '#lib/desk/history'
import {
  askedDecision,
  comparedBody,
  decidedCommandChanges,
  secondBody,
  unfinished,
} from '#lib/desk/second/second-coding'
import { describeStore } from '../../store/stores'
import { BARE, TEXT, bodyOfText } from '../invented-text'
import { KEEPS } from '../keep/keeps'
import type { KeepGround } from '../keep/keeps'

const ID = 'gull-2024-05-07'
const did = (name: string) => ({ did: name, took: 10 })
const claim = (speaker: string) => ({ ...BARE, fields: { speaker: { value: speaker } } })

for (const kind of KEEPS)
  describeStore(kind, () => {
    let kept: Awaited<ReturnType<typeof kind.begin>>
    let ground: KeepGround
    beforeAll(async () => {
      kept = await kind.begin()
    })
    beforeEach(async () => {
      ground = await kept.ground()
    })
    afterAll(() => kept?.end())

    /** Asks the place where drafts are kept, as a command does. */
    async function asked<T>(ask: (keep: DeskKeep) => Promise<T>): Promise<T> {
      const keep = await ground.keep()
      return ask(keep).finally(keep.close)
    }
    const wrongs = () =>
      asked(async (keep) => (await checkHistory(ground.root, keep)).map(({ wrong }) => wrong))

    /** A desk with a document that Ann and Bo have coded and finished, and differ about. */
    async function codedTwice() {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      await desk.write(ID, 1, did('new claim'), () => [
        { at: ['claims', 'c1'], after: claim('gull') },
      ])
      await desk.write(ID, 2, did('finish'), () => [])
      const second = await desk.beginSeat(ID, { coder: 'Bo' }, (lines) =>
        secondBody(lines, 'Bo', '2024-05-08'),
      )
      expect(second).toMatchObject({ coder: 'Bo', revision: 1, claims: {} })
      await desk.write(
        ID,
        1,
        did('claim'),
        () => [{ at: ['claims', 'c1'], after: claim('wren') }],
        'bo',
      )
      await desk.write(ID, 2, did('finish'), () => [], 'bo')
      return desk
    }
    const state = async (desk: Desk) => (await desk.documents())[0]!.state

    test('a document goes from new over coded once and twice to decided, and each coder has a draft', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      const seen = [await state(desk)]
      await desk.write(ID, 1, did('claim'), () => [{ at: ['claims', 'c1'], after: claim('gull') }])
      seen.push(await state(desk))
      await desk.write(ID, 2, did('finish'), () => [])
      seen.push(await state(desk))
      await desk.beginSeat(ID, { coder: 'Bo' }, (lines) => secondBody(lines, 'Bo', '2024-05-08'))
      seen.push(await state(desk))
      await desk.write(ID, 1, did('finish'), () => [], 'bo')
      seen.push(await state(desk))
      await desk.beginSeat(ID, { coder: 'Cy', of: 'decided' }, comparedBody)
      seen.push(await state(desk))
      await desk.write(ID, 1, did('finish'), () => [], DECIDED)
      seen.push(await state(desk))
      expect(seen).toEqual(['new', 'coding', 'once', 'second', 'twice', 'comparing', 'decided'])
      const { drafts } = await asked((keep) => keep.kept(ID))
      expect([...drafts.keys()].sort()).toEqual(['+decided', 'ann', 'bo'])
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test('a second coder begins with nothing that the first one decided', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      await desk.write(ID, 1, did('claim'), () => [{ at: ['claims', 'c1'], after: claim('gull') }])
      const second = await desk.beginSeat(ID, { coder: 'Bo' }, (lines) =>
        secondBody(lines, 'Bo', '2024-05-08'),
      )
      const { coder, ...rest } = second.document
      expect(coder).toEqual({ by: 'Bo', on: '2024-05-08' })
      expect(rest).toEqual({ ...bodyOfText().document, coder: undefined, ...rest })
      expect([second.claims, second.notCoded, second.decided]).toEqual([{}, {}, {}])
      await expect(
        desk.beginSeat(ID, { coder: 'Cy' }, (lines) => secondBody(lines, 'Cy', '2024-05-08')),
      ).rejects.toThrow('Ann and Bo code this document')
      await desk.close()
    })

    test('two codings are compared only when both coders have finished; whoever goes on has not', async () => {
      const desk = await codedTwice()
      await desk.write(
        ID,
        3,
        did('not'),
        () => [{ at: ['notCoded', '69'], after: 'Scenery' }],
        'bo',
      )
      expect(await state(desk)).toBe('second')
      const compare = () => desk.beginSeat(ID, { coder: 'Cy', of: 'decided' }, comparedBody)
      await expect(compare()).rejects.toThrow('once both coders have finished')
      await desk.undo(ID, 4, undefined, 'bo')
      await desk.write(ID, 5, did('finish'), () => [], 'bo')
      await compare()
      // from then on no side changes any more
      await expect(
        desk.write(ID, 6, did('not'), () => [{ at: ['notCoded', '69'], after: 'Scenery' }], 'bo'),
      ).rejects.toThrow('are being compared')
      await desk.close()
    })

    test('history says who decided and what was overruled, and finishing needs every difference decided', async () => {
      const desk = await codedTwice()
      const draft = await desk.beginSeat(ID, { coder: 'Cy', of: 'decided' }, comparedBody)
      expect(unfinished(draft, TEXT)).toBe('A difference of the two codings is not decided yet.')
      const written = await desk.write(
        ID,
        1,
        { ...did('decide'), by: 'Di' },
        (now) => askedDecision(now, { point: 'c1.speaker', choice: 'left' }, 'Di'),
        DECIDED,
      )
      const now = 'draft' in written ? written.draft : written.conflict
      expect(now.claims.c1!.fields.speaker).toEqual({ value: 'gull' })
      // the claim itself is still bare
      expect(unfinished(now, TEXT)).toBe('Something of the document is still open.')
      const line = (await desk.lines(ID)).at(-1)!
      expect(line).toMatchObject({ coder: 'Cy', by: 'Di', of: 'decided', did: 'decide' })
      expect(line.changes[0]).toEqual({
        at: ['comparison', 'choices', 'c1.speaker'],
        after: { choice: 'left', by: 'Di', overruled: [{ value: 'wren' }] },
      })
      await desk.undo(ID, 2, 'Di', DECIDED)
      expect((await desk.draft(ID, DECIDED))!.comparison!.choices).toEqual({})
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test('a field that a command sets in a comparison is a decision that overrules both', async () => {
      const desk = await codedTwice()
      await desk.beginSeat(ID, { coder: 'Cy', of: 'decided' }, comparedBody)
      const set = { do: 'set', claim: 'c1', field: 'speaker', value: 'heron' } as const
      const written = await desk.write(
        ID,
        1,
        did('set'),
        (now) => decidedCommandChanges(now, TEXT, set, () => true, 'Cy'),
        DECIDED,
      )
      const now = 'draft' in written ? written.draft : written.conflict
      expect(now.claims.c1!.fields.speaker).toEqual({ value: 'heron' })
      expect(now.comparison!.choices['c1.speaker']).toEqual({
        choice: 'edit',
        by: 'Cy',
        value: { value: 'heron' },
        overruled: [{ value: 'gull' }, { value: 'wren' }],
      })
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test('a witness that one draft protects is named in no draft and no line of the document', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      const named = [
        {
          at: ['sources', 'tam-oldweather'],
          after: { id: 'tam-oldweather', names: ['Tam Oldweather'], kind: 'resident' },
        },
        { at: ['claims', 'c1'], after: claim('tam-oldweather') },
      ]
      await desk.write(ID, 1, did('claim'), () => named)
      await desk.write(ID, 2, did('finish'), () => [])
      await desk.beginSeat(ID, { coder: 'Bo' }, (lines) => secondBody(lines, 'Bo', '2024-05-08'))
      await desk.write(ID, 1, did('claim'), () => named, 'bo')
      await desk.protect(ID, 2, 'c1', () => false, undefined, 'bo')
      expect(ground.dump()).toContain('witness-1')
      expect(ground.dump()).not.toMatch(/oldweather/i)
      expect((await desk.draft(ID))!.claims.c1!.fields.speaker).toEqual({ value: 'witness-1' })
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })
  })
