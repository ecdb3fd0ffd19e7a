import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { nightsInCommon } from '@lib/placements/overlaps/overlap';
import { Overlaps } from '@lib/placements/overlaps/overlaps.service';
import { CROYDON, BROMLEY, Entering } from '@test/support/entering';
import { csvFile, returnOf } from '@test/support/importing';

const TODAY = day('2026-06-12');

/** A1 is in a second home from the 25th of March 2022, six nights before the first says they left. */
const overlapping = (): HandedInFile[] => [
  csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'A1,M,01/02/2012,WBRI,,,'),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE',
    'A1,10/05/2021,S,C2,N1,U6,PR4,31/03/2022,X1,CARPL',
    'A1,25/03/2022,P,C2,N1,K2,PR4,01/05/2022,X1,CARPL',
    'A1,01/05/2022,P,C2,N1,U4,PR1,,,',
  ),
];

describe('placements that overlap', () => {
  let world: Entering;
  let overlaps: Overlaps;

  beforeEach(async () => {
    world = await Entering.start();
    overlaps = new Overlaps(world.importing.work, new AuditService());
  });
  afterEach(() => world.close());

  it('stand beside what they clash with: what was sent, from which return, and the nights in common', async () => {
    await world.importing.import(BROMLEY, overlapping(), 2026);
    const { overlaps: found, count } = await overlaps.list(world.by(), 1);
    expect(count).toBe(1);
    expect(found).toMatchObject([
      {
        localReference: 'A1',
        kind: 'overlap',
        startedOn: '2022-03-25',
        clashing: { place: 'K2', endedOn: '2022-05-01', source: { year: 2026, fileName: 'episodes.csv', line: 3 } },
        standing: [{ place: 'U6', startedOn: '2021-05-10', endedOn: '2022-03-31', source: { line: 2 } }],
      },
    ]); // prettier-ignore
    const [one] = found;
    expect(nightsInCommon(one!.clashing!, one!.standing[0]!, TODAY)).toBe(6);
    const child = await overlaps.ofChild(world.by(), one!.childId);
    expect(child.overlaps).toEqual(found);
  });

  it('are there for what was entered and a later return does not have', async () => {
    await world.importing.import(BROMLEY, returnOf(['A1']), 2025);
    await world.placements.enter(world.by(), await world.idOf('A1'), {
      ...{ kind: 'start', holdsFrom: day('2025-11-01'), reasonCeased: null, reasonForChange: 'CARPL' },
      facts: { place: 'K2', legalStatus: 'C2', need: 'N1' },
    });
    expect((await overlaps.list(world.by(), 1)).overlaps).toEqual([]);
    world.clock.moveTo('2027-04-20T09:00:00Z');
    await world.importing.import(BROMLEY, returnOf(['A1']), 2027);
    expect((await overlaps.list(world.by(), 1)).overlaps).toMatchObject([
      {
        kind: 'entered, not in the later return',
        clashing: { entryKind: 'start', startedOn: '2025-11-01', place: 'K2', enteredByName: 'Officer of the borough' },
        standing: [{ place: 'U6', startedOn: '2021-05-10', endedOn: null }],
      },
    ]); // prettier-ignore
  });

  it('are nothing of another borough, and recorded as seen', async () => {
    await world.importing.import(BROMLEY, overlapping(), 2026);
    const id = await world.idOf('A1');
    expect(await overlaps.list(world.by(CROYDON), 1)).toMatchObject({ overlaps: [], count: 0 });
    await expect(overlaps.ofChild(world.by(CROYDON), id)).rejects.toMatchObject({ kind: 'not-found' });
    await overlaps.ofChild(world.by(), id);
    const audit = await world.database.unitOfWork('audit');
    const seen = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query(`select subject_ids from audit.events where action = 'overlaps-listed' and borough_id = $1`, [
        BROMLEY,
      ]),
    );
    expect(seen).toEqual([{ subject_ids: [id] }]);
  });
});
