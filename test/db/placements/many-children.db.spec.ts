import { jobFor } from '@lib/database/context/viewer-context';
import { csvFile, derivedState, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** More than are derived at a time, named so that languages and encodings order them differently. */
const CHILDREN = Array.from(
  { length: 4_100 },
  (_, n) => `${['A', 'Z-', 'Ä', '\uffee', '😀', '00'][n % 6]}${n}`,
);

const returnOf = (children: readonly string[]): ReturnType<typeof csvFile>[] => [
  csvFile('header.csv', HEADER, ...children.map((child) => `${child},M,01/02/2012,WBRI,,,`)),
  csvFile(
    'episodes.csv',
    EPISODES,
    ...children.map((child) => {
      const urn = String(1_000_000 + CHILDREN.indexOf(child));
      return `${child},10/05/2023,S,C2,N1,U6,PR4,,,,,BR1 1AA,${urn}`;
    }),
  ),
];

describe('a borough of more children than are derived at a time', () => {
  let database: TestDatabase;
  let importing: Importing;

  beforeEach(async () => {
    database = await TestDatabase.create();
    importing = new Importing(await database.unitOfWork('web'));
    await importing.agree(BROMLEY);
  });
  afterEach(() => database.close());

  const hand = async (children: readonly string[], year: number): Promise<string> => {
    const handedIn = { files: returnOf(children), year, asAt: null };
    return (await importing.receiving.receive(importing.as(BROMLEY), handedIn)).uploadId;
  };

  it('is derived whole, each child from their own rows, and again, and back', async () => {
    const first = await hand(CHILDREN, 2024);
    const preview = await importing.applying.preview(importing.as(BROMLEY), first);
    expect(preview).toMatchObject({
      children: { new: CHILDREN.length },
      episodes: { new: CHILDREN.length },
      placements: { new: CHILDREN.length },
    });
    await importing.applying.apply(importing.as(BROMLEY), first);
    const pairs = await importing.work.run(jobFor(BROMLEY), (tx) =>
      tx.query<{ child: string; urn: string; placements: number }>(
        `select c.local_reference as child, e.urn, count(p.id)::int as placements
           from children c
           join episodes e on e.borough_id = c.borough_id and e.child_id = c.id
           left join placements p on p.borough_id = e.borough_id and p.id = e.placement_id and p.child_id = c.id
          group by 1, 2`,
      ),
    );
    expect(pairs).toHaveLength(CHILDREN.length);
    for (const { child, urn, placements } of pairs)
      expect(`${child} ${placements}`).toBe(`${CHILDREN[Number(urn) - 1_000_000]} 1`);

    const before = await derivedState(importing.work, BROMLEY);
    const left = CHILDREN.filter((_, n) => n % 100 !== 0);
    const second = await hand(left, 2025);
    expect(await importing.applying.preview(importing.as(BROMLEY), second)).toMatchObject({
      children: { new: 0, missing: 41 },
      episodes: { new: 0, changed: 41, unchanged: left.length },
      missingInAll: 41,
      removals: { lookedAfter: CHILDREN.length, removed: 41 },
    });
    await importing.applying.apply(importing.as(BROMLEY), second);
    expect(await derivedState(importing.work, BROMLEY)).not.toBe(before);
    await importing.applying.undo(importing.as(BROMLEY), second);
    expect(await derivedState(importing.work, BROMLEY)).toBe(before);
  });
});
