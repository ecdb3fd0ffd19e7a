import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { BROMLEY, CROYDON, Entering } from '@test/support/entering';
import { csvFile, derivedState, returnOf } from '@test/support/importing';

const starting = (on: string, facts: NewEntry['facts'] = {}): NewEntry => ({
  kind: 'start',
  holdsFrom: day(on),
  facts: { place: 'K2', provider: 'PR4', urn: 'SC123456', legalStatus: 'V2', need: 'N1', ...facts },
  reasonCeased: null,
  reasonForChange: null,
});
const changing = (on: string, facts: NewEntry['facts']): NewEntry => ({
  kind: 'change',
  holdsFrom: day(on),
  facts,
  reasonCeased: null,
  reasonForChange: null,
});
const ending = (on: string): NewEntry => ({
  kind: 'end',
  holdsFrom: day(on),
  facts: {},
  reasonCeased: 'E4A',
  reasonForChange: null,
});

describe('a placement entered on a page', () => {
  let entering: Entering;
  beforeEach(async () => {
    entering = await Entering.start();
    await entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
  });
  afterEach(() => entering.close());

  it('starts at once, and is in the list of children, in the counts and in what is known of the child', async () => {
    const child = await entering.idOf('A1');
    await entering.placements.enter(entering.by(), child, starting('2026-06-10'));
    expect(await entering.lines('A1')).toEqual(['K2 2026-06-10 to now', 'U6 2021-05-10 to 2026-06-10']);
    const { children: listed } = await entering.importing.children.list(
      entering.by(),
      { on: day('2026-06-12'), group: 'residential', sort: 'reference', descending: false },
      1,
    );
    expect(listed.map(({ localReference }) => localReference)).toEqual(['A1']);
    expect(await entering.facts(child)).toMatchObject({
      legalStatus: { value: 'V2', source: 'page', trueAt: '2026-06-12' },
      placement: { place: { value: 'K2', source: 'page' }, urn: { value: 'SC123456' } },
      placementsSoFar: { value: 2, source: 'page' },
      birthMonth: { source: 'return', trueAt: '2026-03-31' },
    });
  });

  it('that was changed says of each fact whether a return or a page gave it', async () => {
    const child = await entering.idOf('A1');
    const entryId = await entering.placements.enter(
      entering.by(),
      child,
      changing('2026-06-10', { urn: 'SC123456' }),
    );
    expect((await entering.historyOf('A1')).placements[0]?.entered).toEqual([{ column: 'urn', entryId }]);
    expect(await entering.facts(child)).toMatchObject({
      placement: {
        urn: { value: 'SC123456', source: 'page', trueAt: '2026-06-12' },
        provider: { value: 'PR4', source: 'return', trueAt: '2026-03-31' },
      },
    });
  });

  it('that was ended can be opened again by taking the entry back, as if nothing had been entered', async () => {
    const before = await derivedState(entering.importing.work, BROMLEY);
    const child = await entering.idOf('A1');
    const entryId = await entering.placements.enter(entering.by(), child, ending('2026-06-10'));
    expect(await entering.lines('A1')).toEqual(['U6 2021-05-10 to 2026-06-10']);
    expect((await entering.placements.open(entering.by(), child)).entries).toMatchObject([
      { id: entryId, withdrawn: false },
    ]);
    await entering.placements.withdraw(entering.by(), entryId, 1);
    expect(await derivedState(entering.importing.work, BROMLEY)).toBe(before);
    await expect(entering.placements.withdraw(entering.by(), entryId, 1)).rejects.toThrow(ConflictError);
  });

  it('gives way to a later return, keeps its key, and comes back when that is undone', async () => {
    const child = await entering.idOf('A1');
    await entering.placements.enter(entering.by(), child, starting('2026-06-10'));
    const entered = (await entering.historyOf('A1')).placements[0]!;
    entering.clock.moveTo('2026-10-12T09:00:00Z');
    const header = returnOf(['A1', 'A2'])[0]!;
    const later = csvFile(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC',
      'A1,10/05/2021,S,C2,N1,U6,PR4,10/06/2026,X1',
      'A1,10/06/2026,P,C2,N1,K2,PR5,,',
      'A2,10/05/2021,S,C2,N1,U6,PR4,,',
    );
    const upload = await entering.importing.import(BROMLEY, [header, later], 2027, '2026-09-30');
    const confirmed = (await entering.historyOf('A1')).placements[0]!;
    expect(confirmed).toMatchObject({
      id: entered.id,
      provider: 'PR5',
      urn: 'SC123456',
      legalStatus: 'C2',
    });
    expect(confirmed.entered.map(({ column }) => column)).toEqual(['urn']);
    await entering.importing.applying.undo(entering.by(), upload);
    expect((await entering.historyOf('A1')).placements[0]).toEqual(entered);
  });

  it('gives the same whether all of the borough is derived again or the child alone', async () => {
    await entering.placements.enter(entering.by(), await entering.idOf('A1'), starting('2026-06-10'));
    const alone = await derivedState(entering.importing.work, BROMLEY);
    const upload = await entering.importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3']), 2025);
    await entering.importing.applying.undo(entering.by(), upload);
    expect(await derivedState(entering.importing.work, BROMLEY)).toBe(alone);
  });

  it('is refused when it clashes, by name, and nothing is kept', async () => {
    const child = await entering.idOf('A1');
    const before = await derivedState(entering.importing.work, BROMLEY);
    await expect(
      entering.placements.enter(entering.by(), child, starting('2021-05-10')),
    ).rejects.toMatchObject({
      problems: [{ field: 'holdsFrom', message: expect.stringContaining('began on 10 May 2021') as string }],
    });
    await expect(
      entering.placements.enter(
        entering.by(),
        child,
        starting('2026-06-13', { place: 'P1', provider: 'PR4', urn: 'SC1' }),
      ),
    ).rejects.toThrow(InvalidError);
    await expect(entering.placements.enter(entering.by(), child, changing('2026-06-10', {}))).rejects.toThrow(
      InvalidError,
    );
    expect(await derivedState(entering.importing.work, BROMLEY)).toBe(before);
    expect((await entering.placements.open(entering.by(), child)).entries).toEqual([]);
  });

  it('is not entered over what somebody else entered in between', async () => {
    const child = await entering.idOf('A1');
    const { seen } = await entering.placements.open(entering.by(), child);
    await entering.placements.enter(entering.by(), child, changing('2026-06-10', { urn: 'SC123456' }), seen);
    await expect(
      entering.placements.enter(entering.by(), child, changing('2026-06-10', { urn: 'SC654321' }), seen),
    ).rejects.toThrow(ConflictError);
    expect((await entering.historyOf('A1')).placements[0]?.urn).toBe('SC123456');
  });

  it('of another borough’s child is not there', async () => {
    const child = await entering.idOf('A1');
    await expect(entering.placements.open(entering.by(CROYDON), child)).rejects.toThrow(NotFoundError);
    await expect(
      entering.placements.enter(entering.by(CROYDON), child, starting('2026-06-10')),
    ).rejects.toThrow(NotFoundError);
    const entryId = await entering.placements.enter(entering.by(), child, starting('2026-06-10'));
    await expect(entering.placements.withdraw(entering.by(CROYDON), entryId, 1)).rejects.toThrow(
      NotFoundError,
    );
    await expect(entering.placements.openEntry(entering.by(CROYDON), entryId)).rejects.toThrow(NotFoundError);
    await expect(entering.placements.withdraw(entering.by(), 'no-key', 1)).rejects.toThrow(NotFoundError);
  });
});
