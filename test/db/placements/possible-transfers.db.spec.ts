import { AuditService } from '@lib/audit/audit.service';
import { jobFor, STATISTICS, SYSTEM } from '@lib/database/context/viewer-context';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { day } from '@lib/kernel/day';
import { findPossibleTransfers } from '@lib/placements/transfers/find-possible-transfers';
import { PossibleTransfer } from '@lib/placements/transfers/possible-transfer';
import { possibleTransfers } from '@lib/placements/transfers/possible-transfers.query';
import { PossibleTransfers } from '@lib/placements/transfers/possible-transfers.service';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { BROMLEY, CROYDON, Entering } from '@test/support/entering';
import { csvFile } from '@test/support/importing';

const CAMDEN = 202;

interface Told {
  readonly child: string;
  readonly from: string;
  readonly to?: string;
  readonly why?: string;
  readonly sex?: string;
  readonly born?: string;
}

/** A return with one placement for each child. */
const returnWith = (...children: readonly Told[]): HandedInFile[] => [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...children.map(({ child, sex = 'M', born = '14/02/2012' }) => `${child},${sex},${born},WBRI,,,`),
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC',
    ...children.map(({ child, from, to = '', why = '' }) => `${child},${from},S,C2,N1,U6,PR4,${to},${why}`),
  ),
];

const LEFT: Told = { child: 'A1', from: '10/05/2021', to: '01/10/2025', why: 'E3' };

describe('possible transfers', () => {
  let world: Entering;
  let transfers: PossibleTransfers;

  beforeEach(async () => {
    world = await Entering.start();
    transfers = new PossibleTransfers(world.importing.work, new AuditService(), world.clock);
    await agree('programme', BROMLEY, CROYDON);
  });
  afterEach(() => world.close());

  const agree = async (purpose: 'programme' | 'sufficiency', ...boroughs: number[]): Promise<void> => {
    for (const boroughId of boroughs)
      await world.importing.work.run(SYSTEM, (tx) =>
        recordAgreement(tx, new AuditService(), {
          ...{ boroughId, purpose, startsOn: day('2020-01-01'), endsOn: day('2030-12-31') },
          ...{ reference: 'TEST-2', signedBy: 'A made-up director' },
        }),
      );
  };
  const endAgreement = (boroughId: number, purpose: string): Promise<void> =>
    world.database.asSuperuser(
      `update data_sharing_agreements set ended_early_on = '2026-06-11' where borough_id = $1 and purpose = $2`,
      [boroughId, purpose],
    );
  const find = async (): Promise<{ found: number; gone: number }> =>
    findPossibleTransfers({ units: await world.database.unitOfWork('stats'), clock: world.clock });
  const told = async (left: readonly Told[], came: readonly Told[]): Promise<void> => {
    await world.importing.import(BROMLEY, returnWith(...left), 2026);
    await world.importing.import(CROYDON, returnWith(...came), 2026);
  };
  const seenBy = async (borough: number): Promise<PossibleTransfer[]> => transfers.list(world.by(borough));
  const counted = (borough: number): Promise<number> =>
    world.importing.work.run(jobFor(borough), (tx) => possibleTransfers(tx, borough, day('2026-06-12')));

  it('are shown to each borough for its own child, and hold nothing of the other', async () => {
    await told([LEFT], [{ child: 'X9', from: '08/10/2025' }]);
    expect(await find()).toEqual({ found: 2, gone: 0 });
    const [left, ...noMore] = await seenBy(BROMLEY);
    const [came] = await seenBy(CROYDON);
    expect(noMore).toEqual([]);
    expect(left).toMatchObject({ localReference: 'A1', direction: 'left', happenedOn: '2025-10-01' });
    expect(came).toMatchObject({ localReference: 'X9', direction: 'came', happenedOn: '2025-10-08' });
    expect(JSON.stringify(left)).not.toMatch(/\bX9\b|\b306\b|2025-10-08/);
    expect(JSON.stringify(came)).not.toMatch(/\bA1\b|\b305\b|2025-10-01/);
    expect(left!.id).not.toBe(came!.id);
    expect([left!.id[14], came!.id[14]]).toEqual(['4', '4']);
    expect([await counted(BROMLEY), await counted(CROYDON)]).toEqual([0, 1]);
    expect(await find()).toEqual({ found: 0, gone: 0 });
  });

  it.each<[string, readonly Told[], readonly Told[]]>([
    ['more than seven days apart', [LEFT], [{ child: 'X9', from: '09/10/2025' }]],
    ['of another month of birth', [LEFT], [{ child: 'X9', from: '02/10/2025', born: '01/03/2012' }]],
    ['of another sex', [LEFT], [{ child: 'X9', from: '02/10/2025', sex: 'F' }]],
    ['where care ended for another reason', [{ ...LEFT, why: 'E4A' }], [{ child: 'X9', from: '02/10/2025' }]],
    ['longer ago than two years', [{ ...LEFT, to: '01/05/2024' }], [{ child: 'X9', from: '02/05/2024' }]],
    ['in one borough', [LEFT, { child: 'A2', from: '02/10/2025' }], []],
  ])('are none %s', async (_what, left, came) => {
    await world.importing.import(BROMLEY, returnWith(...left), 2026);
    if (came.length > 0) await world.importing.import(CROYDON, returnWith(...came), 2026);
    expect(await find()).toEqual({ found: 0, gone: 0 });
  });

  it.each([
    [BROMLEY, 'programme'],
    [CROYDON, 'programme'],
    [BROMLEY, 'sufficiency'],
    [CROYDON, 'sufficiency'],
  ] as const)('need a live agreement on both sides: not without %d’s for %s', async (borough, purpose) => {
    await told([LEFT], [{ child: 'X9', from: '02/10/2025' }]);
    await find();
    await endAgreement(borough, purpose);
    expect(await find()).toEqual({ found: 0, gone: 2 });
    expect([await seenBy(BROMLEY), await seenBy(CROYDON)]).toEqual([[], []]);
  });

  it('do not come of what was entered on a page, so that nobody can ask for a child by typing one', async () => {
    await told([{ child: 'A1', from: '10/05/2021' }], [{ child: 'X9', from: '02/10/2025' }]);
    await world.placements.enter(world.by(), await world.idOf('A1'), {
      ...{ kind: 'end', holdsFrom: day('2026-05-01'), facts: {}, reasonCeased: 'E3', reasonForChange: null },
    });
    const bornSo = { birthMonth: day('2012-02-01'), sex: 'M', legalStatus: null };
    const { childId } = await world.children.addChild(world.by(), { reference: 'TYPED', ...bornSo });
    await world.placements.enter(world.by(), childId, {
      ...{ kind: 'start', holdsFrom: day('2025-10-01'), reasonCeased: null, reasonForChange: null },
      facts: { place: 'U6', legalStatus: 'C2', need: 'N1' },
    });
    await world.importing.import(CROYDON, returnWith({ ...LEFT, child: 'X8' }), 2025);
    expect(await find()).toEqual({ found: 0, gone: 0 });
  });

  it('go when a return takes them away, but for what a borough answered', async () => {
    const bromleys = await world.importing.import(BROMLEY, returnWith(LEFT), 2026);
    await world.importing.import(CROYDON, returnWith({ child: 'X9', from: '02/10/2025' }), 2026);
    await find();
    const [came] = await seenBy(CROYDON);
    const answer = { answer: 'not the same child', version: 1 } as const;
    await transfers.answer(world.by(CROYDON), came!.id, answer);
    await expect(transfers.answer(world.by(CROYDON), came!.id, answer)).rejects.toMatchObject({
      code: 'transfer-changed',
    });
    await expect(transfers.answer(world.by(BROMLEY), came!.id, answer)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await counted(CROYDON)).toBe(0);
    await world.importing.applying.undo(world.by(), bromleys);
    expect(await seenBy(BROMLEY)).toEqual([]);
    expect(await find()).toEqual({ found: 0, gone: 0 });
    expect(await seenBy(CROYDON)).toMatchObject([{ answer: 'not the same child', version: 2 }]);
  });

  it('stand in nobody’s way of undoing an import', async () => {
    await world.importing.import(BROMLEY, returnWith(LEFT), 2026);
    const upload = await world.importing.import(
      CROYDON,
      returnWith({ child: 'X9', from: '02/10/2025' }),
      2026,
    );
    await find();
    await world.importing.applying.undo(world.by(CROYDON), upload);
    expect(await seenBy(CROYDON)).toEqual([]);
    expect(await find()).toEqual({ found: 0, gone: 1 });
  });

  it('cannot be added or removed by a borough, nor the other’s read by the role that finds them in any other scope', async () => {
    await told([LEFT], [{ child: 'X9', from: '02/10/2025' }]);
    await find();
    const web = world.importing.work;
    for (const statement of [
      'delete from possible_transfers',
      `update possible_transfers set happened_on = '2025-01-01'`,
      `insert into possible_transfers (borough_id, id, child_id, direction, happened_on)
         select borough_id, gen_random_uuid(), id, 'came', '2025-01-01' from children limit 1`,
    ])
      await expect(web.run(jobFor(BROMLEY), (tx) => tx.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    const stats = await world.database.unitOfWork('stats');
    const count = 'select 1 from possible_transfers';
    expect(await stats.run(STATISTICS, (tx) => tx.query(count))).toHaveLength(2);
    expect(await stats.run(jobFor(BROMLEY), (tx) => tx.query(count))).toEqual([]);
    expect(await web.run(jobFor(CAMDEN), (tx) => tx.query(count))).toEqual([]);
  });
});
